import { aiRiskClasses } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { NamedText } from './measure-texts.tsx';
import { ChoiceProperty, type SheetContext } from './property.tsx';
import styles from './sheet.module.css';

/** Whether the measure uses AI, and then the short sheet that staff and citizens are owed. */
export function AiSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation(['measures', 'terms']);
  return (
    <Section title={t('sections.ai')} id="ai">
      <Stack>
        <div className={styles.named}>
          <p className={styles.name}>{t('properties.usesAi')}</p>
          <ChoiceProperty
            sheet={sheet}
            name="usesAi"
            label={t('properties.usesAi')}
            options={[
              { value: 'true', label: t('ai.yes') },
              { value: 'false', label: t('ai.no') },
            ]}
            read={(choice) => choice === 'true'}
          />
        </div>
        {sheet.measure.usesAi ? (
          <>
            <NamedText sheet={sheet} name="aiPurpose" />
            <div className={styles.named}>
              <p className={styles.name}>{t('properties.aiRiskClass')}</p>
              <ChoiceProperty
                sheet={sheet}
                name="aiRiskClass"
                label={t('properties.aiRiskClass')}
                options={aiRiskClasses.map((value) => ({ value, label: t(`terms:aiRiskClasses.${value}`) }))}
              />
            </div>
            <NamedText sheet={sheet} name="aiHumanControl" />
            <NamedText sheet={sheet} name="aiTransparency" />
          </>
        ) : null}
      </Stack>
    </Section>
  );
}
