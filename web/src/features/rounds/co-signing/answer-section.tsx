import { type RoundVerdict, verdicts } from '@agendawerk/shared/rounds/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { AnswerCheck } from './answer-check.tsx';
import roundStyles from '../parts/rounds.module.css';
import styles from './co-signing.module.css';
import type { CoSigningContext } from './co-signing-page.tsx';

/** The answer in three buttons; before it counts, a summary to check. It may be changed until the round is closed. */
export function AnswerSection({ context }: { context: CoSigningContext }) {
  const { t } = useTranslation('rounds');
  const { round, department } = context.page;
  const [chosen, setChosen] = useState<RoundVerdict | null>(null);
  const [isChanging, setChanging] = useState(false);
  const last = department.answers.at(-1);
  const isOpen = round.closedAt === null;
  const asks = isOpen && (last === undefined || isChanging);
  const finish = () => {
    setChosen(null);
    setChanging(false);
  };
  return (
    <Section id="answer" title={t('answer.title')}>
      {last ? (
        <GivenAnswer context={context} onChange={isOpen && !isChanging ? () => setChanging(true) : undefined} />
      ) : null}
      {!isOpen && !last ? <Notice>{t('answer.closedWithout')}</Notice> : null}
      {asks && chosen === null ? (
        <div className={styles.answers}>
          {verdicts.map((verdict) => (
            <div key={verdict} className={styles.answer}>
              <Button variant={verdict === 'signed' ? 'primary' : 'secondary'} onClick={() => setChosen(verdict)}>
                {t(`answer.verdicts.${verdict}`)}
              </Button>
              <p className="muted small">{t(`answer.hints.${verdict}`)}</p>
            </div>
          ))}
        </div>
      ) : null}
      {asks && chosen !== null ? (
        <AnswerCheck context={context} verdict={chosen} onBack={() => setChosen(null)} onDone={finish} />
      ) : null}
    </Section>
  );
}

function GivenAnswer({ context, onChange }: { context: CoSigningContext; onChange: (() => void) | undefined }) {
  const { t } = useTranslation(['rounds', 'terms']);
  const { formatDateTime } = useFormat();
  const { department, round } = context.page;
  const last = department.answers.at(-1);
  if (!last) return null;
  const before = department.answers.slice(0, -1);
  return (
    <Notice
      tone={last.verdict === 'refused' ? 'warning' : 'success'}
      title={t('answer.given', { department: department.name, verdict: t(`terms:departmentStates.${last.verdict}`) })}
      isLive
      actions={
        onChange ? (
          <Button size="small" onClick={onChange}>
            {t('answer.change')}
          </Button>
        ) : null
      }
    >
      <p>{t('answer.givenBy', { name: last.memberName, when: formatDateTime(last.createdAt) })}</p>
      {last.reason ? <p lang="de">{last.reason}</p> : null}
      {round.closedAt === null ? <p>{t('answer.mayChange')}</p> : null}
      {before.length > 0 ? (
        <details>
          <summary>{t('answer.before', { count: before.length })}</summary>
          <ul>
            {before.map(({ id, verdict, reason, memberName, createdAt }) => (
              <li key={id}>
                {formatDateTime(createdAt)}: {t(`terms:departmentStates.${verdict}`)}, {memberName}
                {reason ? <span className={roundStyles.below}>{reason}</span> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Notice>
  );
}
