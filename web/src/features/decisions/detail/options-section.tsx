import {
  aiSheetParts,
  type Decision,
  type DecisionOption,
  listMissingAiParts,
} from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { EditPartButton } from '../parts/edit-part-button.tsx';
import styles from '../parts/decisions.module.css';
import { OptionDialog } from './option-dialog.tsx';

/** What there is to choose from; for each that uses artificial intelligence its sheet. */
export function OptionsSection({ decision, mayEdit }: { decision: Decision; mayEdit: boolean }) {
  const { t } = useTranslation('decisions');
  /** The place of the one that is open; one beyond the last is a new one. */
  const [place, setPlace] = useState<number | null>(null);
  const { options } = decision;
  return (
    <Section
      id="options"
      title={t('options')}
      lead={t('optionsLead')}
      actions={
        mayEdit ? (
          <Button size="small" icon="add" onClick={() => setPlace(options.length)} data-print="hide">
            {t('addOption')}
          </Button>
        ) : undefined
      }
    >
      {options.length < 2 ? <Notice tone="warning">{t('optionsMissing')}</Notice> : null}
      <ul className={styles.options}>
        {options.map((option, index) => (
          <li key={option.id} className={styles.option}>
            <OptionCard option={option} />
            {mayEdit ? (
              <div>
                <EditPartButton label={t('edit.option', { title: option.title })} onClick={() => setPlace(index)} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {place === null ? null : (
        <OptionDialog key={place} decision={decision} place={place} onClose={() => setPlace(null)} />
      )}
    </Section>
  );
}

function OptionCard({ option }: { option: DecisionOption }) {
  const { t } = useTranslation(['decisions', 'terms']);
  return (
    <>
      <h3 className={styles.optionTitle}>{option.title}</h3>
      <Row>
        <Badge>{t(`kinds.${option.kind}`)}</Badge>
        {option.usesAi ? <Badge tone="info">{t('usesAi')}</Badge> : null}
      </Row>
      {option.provider ? <p className="muted">{option.provider}</p> : null}
      {option.description ? <p className={styles.text}>{option.description}</p> : null}
      {option.link ? (
        <p>
          <a href={option.link} rel="noreferrer" target="_blank">
            {t('toOption', { title: option.title })}
          </a>
        </p>
      ) : null}
      {option.usesAi ? <AiSheet option={option} /> : null}
    </>
  );
}

/** What staff and citizens are owed where artificial intelligence is used. */
function AiSheet({ option }: { option: DecisionOption }) {
  const { t } = useTranslation(['decisions', 'terms']);
  const missing = listMissingAiParts(option);
  return (
    <details>
      <summary>{missing.length === 0 ? t('ai.title') : t('ai.titleMissing', { count: missing.length })}</summary>
      <FactList
        facts={aiSheetParts.map((part) => {
          const value = option[part];
          const text =
            part === 'aiRiskClass' && option.aiRiskClass ? t(`terms:aiRiskClasses.${option.aiRiskClass}`) : value;
          return {
            id: part,
            label: t(`ai.${part}`),
            value: text ? <span className={styles.text}>{text}</span> : <Gap>{t('gap')}</Gap>,
          };
        })}
      />
    </details>
  );
}
