import { useTranslation } from 'react-i18next';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useHintText } from '../../lib/use-hint-text.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import type { Ask } from './my-work.ts';
import styles from './tasks.module.css';

/** What is asked, why, and the way to do it. */
export function AskList({ asks }: { asks: readonly Ask[] }) {
  const describe = useDescribeAsk();
  return (
    <ul className={styles.asks}>
      {asks.map((ask) => {
        const { id, title, reasons, action, to } = describe(ask);
        return (
          <li key={id} className={styles.ask}>
            <div>
              <p className={styles.askTitle}>{title}</p>
              <p className="muted small">{reasons.join(' ')}</p>
            </div>
            <LinkButton size="small" variant="primary" to={to} aria-label={`${action}: ${title}`}>
              {action}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}

interface AskInWords {
  id: string;
  title: string;
  reasons: string[];
  action: string;
  to: string;
}

function useDescribeAsk(): (ask: Ask) => AskInWords {
  const { t } = useTranslation('tasks');
  const { slug } = useWorkspace();
  const { formatDay } = useFormat();
  const hintText = useHintText();
  return (ask) => {
    const address = { workspace: slug, agenda: ask.of.agenda.slug };
    if (ask.kind === 'reading') {
      const { kpi, status } = ask.of;
      const last = 'reading' in status ? status.reading.readOn : undefined;
      return {
        id: `reading:${kpi.id}`,
        title: kpi.name,
        reasons: [last === undefined ? t('asks.noReading') : t('asks.lastReading', { day: formatDay(last) })],
        action: t('actions.reading'),
        to: paths.enterReading(address, kpi.id),
      };
    }
    if (ask.kind === 'goal') {
      const { goal } = ask.of;
      return {
        id: `goal:${goal.id}`,
        title: goal.title,
        reasons: [t('asks.goalWaits')],
        action: t('actions.goal'),
        to: `${paths.goal(address, goal.id)}#isAccepted`,
      };
    }
    if (ask.kind === 'coSigning') {
      const { round, department } = ask.of;
      return {
        id: `co-signing:${round.id}:${department.departmentId}`,
        title: t('asks.coSigning', { title: round.title, department: department.name }),
        reasons: [t('asks.coSigningUntil', { day: formatDay(round.dueOn), name: round.openedByName })],
        action: t('actions.coSign'),
        to: paths.coSigning(address, round.id, department.departmentId),
      };
    }
    const { measure } = ask.of;
    const title = `${measure.number} ${measure.title}`;
    if (ask.kind === 'owner')
      return {
        id: `owner:${measure.id}`,
        title,
        reasons: [t('asks.noOwner')],
        action: t('actions.owner'),
        to: `${paths.measure(address, measure.id)}#ownerId`,
      };
    const lastReport =
      measure.reportedOn === null ? t('asks.noReport') : t('asks.lastReport', { day: formatDay(measure.reportedOn) });
    return {
      id: `report:${measure.id}`,
      title,
      reasons: [...(ask.isDue ? [lastReport] : []), ...ask.reasons.map(hintText)],
      action: t('actions.report'),
      to: paths.reportProgress(address, measure.id),
    };
  };
}
