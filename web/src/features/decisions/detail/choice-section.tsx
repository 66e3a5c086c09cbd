import { type Decision, findObstacle, rankOptions } from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from '../parts/decisions.module.css';
import { ChoiceDialog } from './choice-dialog.tsx';
import { NoteDownload } from './note-download.tsx';

/** What was chosen, why, by whom; or what is still missing before anybody can. */
export function ChoiceSection({ decision, mayDecide }: { decision: Decision; mayDecide: boolean }) {
  const { t } = useTranslation('decisions');
  return (
    <Section id="decision" title={t('choice')} actions={<NoteDownload decision={decision} />}>
      {decision.decidedOn === null ? (
        <OpenChoice decision={decision} mayDecide={mayDecide} />
      ) : (
        <MadeChoice decision={decision} />
      )}
    </Section>
  );
}

function OpenChoice({ decision, mayDecide }: { decision: Decision; mayDecide: boolean }) {
  const { t } = useTranslation('decisions');
  const [isOpen, setOpen] = useState(false);
  const canChoose = decision.options.some(({ id }) => findObstacle(decision, id) === null);
  if (!canChoose)
    return <Notice tone="warning">{t(decision.options.length < 2 ? 'optionsMissing' : 'choiceIncomplete')}</Notice>;
  if (!mayDecide) return <p>{t('choiceOfOthers')}</p>;
  return (
    <>
      <p>{t('choiceText')}</p>
      <div>
        <Button variant="primary" onClick={() => setOpen(true)}>
          {t('decide')}
        </Button>
      </div>
      {isOpen ? <ChoiceDialog decision={decision} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function MadeChoice({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const { formatDay } = useFormat();
  const chosen = rankOptions(decision).find(({ option }) => option.id === decision.chosenOptionId);
  if (!chosen || decision.decidedOn === null) return null;
  return (
    <>
      <p>
        <strong>{chosen.option.title}</strong>
      </p>
      {chosen.rank === 1 ? null : <Notice>{t('notFirst', { rank: chosen.rank })}</Notice>}
      <p className={styles.text}>{decision.decisionReason}</p>
      <p className="muted">{t('decidedBy', { name: decision.decidedByName, day: formatDay(decision.decidedOn) })}</p>
    </>
  );
}
