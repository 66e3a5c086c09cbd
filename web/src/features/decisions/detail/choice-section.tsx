import { type Decision, fewestOptions, findObstacle, rankOptions } from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
    <Section title={t('choice')} actions={<NoteDownload decision={decision} />}>
      <div id="decision" className={styles.choice}>
        {decision.decidedOn === null ? (
          <OpenChoice decision={decision} mayDecide={mayDecide} />
        ) : (
          <MadeChoice decision={decision} />
        )}
      </div>
    </Section>
  );
}

function OpenChoice({ decision, mayDecide }: { decision: Decision; mayDecide: boolean }) {
  const { t } = useTranslation('decisions');
  const [isOpen, setOpen] = useState(false);
  const canChoose = decision.options.some(({ id }) => findObstacle(decision, id) === null);
  if (!canChoose) return <ChoiceObstacle decision={decision} />;
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

/** What has to be said before anybody can choose, each with the way to it. */
function ChoiceObstacle({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const results = rankOptions(decision).filter(({ state }) => state !== 'excluded');
  const needsOptions = decision.options.length < fewestOptions;
  const ways = [
    ...(needsOptions ? (['options'] as const) : []),
    ...(results.some(({ openMustHaves }) => openMustHaves.length > 0) ? (['verdicts'] as const) : []),
    ...(results.some(({ openCriteria }) => openCriteria.length > 0) ? (['assess'] as const) : []),
  ];
  return (
    <Notice
      tone="warning"
      actions={ways.map((way) => (
        <Link key={way} to={`#${way}`}>
          {t(`choiceWays.${way}`)}
        </Link>
      ))}
    >
      {t(needsOptions ? 'optionsMissing' : 'choiceIncomplete')}
    </Notice>
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
