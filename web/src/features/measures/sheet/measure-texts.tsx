import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { type SheetContext, TextProperty } from './property.tsx';
import { SheetDescription } from './sheet-description.tsx';
import styles from './sheet.module.css';

const benefits = ['benefitService', 'benefitQuality', 'benefitWorking'] as const;
const further = ['expectedResult', 'targetGroup', 'firstSteps', 'plainLanguage', 'adoptedFrom'] as const;

/** What the measure is and what becomes better by it. */
export function MeasureTexts({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation('measures');
  return (
    <>
      <Section title={t('sections.benefit')} id="benefit" lead={t('benefitHint')}>
        <Stack>
          <TextProperty sheet={sheet} name="benefit" label={t('properties.benefit')} hint={t('benefitHint')} />
          {benefits.map((name) => (
            <NamedText key={name} sheet={sheet} name={name} />
          ))}
        </Stack>
      </Section>
      <Section title={t('sections.description')} id="description">
        <Stack>
          <SheetDescription sheet={sheet} />
          {further.map((name) => (
            <NamedText key={name} sheet={sheet} name={name} />
          ))}
        </Stack>
      </Section>
    </>
  );
}

export function NamedText({
  sheet,
  name,
}: {
  sheet: SheetContext;
  name: (typeof benefits)[number] | (typeof further)[number] | 'aiPurpose' | 'aiHumanControl' | 'aiTransparency';
}) {
  const { t } = useTranslation('measures');
  return (
    <div className={styles.named} id={name}>
      <p className={styles.name}>{t(`properties.${name}`)}</p>
      <TextProperty sheet={sheet} name={name} label={t(`properties.${name}`)} />
    </div>
  );
}
