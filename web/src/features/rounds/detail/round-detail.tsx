import { hasAnswered, type Round } from '@agendawerk/shared/rounds/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { roundQuery } from '../api/round-data.ts';
import { RoundBadge } from '../parts/round-badge.tsx';
import styles from '../parts/rounds.module.css';
import { DepartmentTable } from './department-table.tsx';
import { RoundActions } from './round-actions.tsx';

/** A round: what was asked, who has answered, looked, or is silent, and what is to be evaluated. */
export function RoundDetail({ roundId }: { roundId: string }) {
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(roundQuery({ workspaceId, roundId }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <LoadedRound round={data.round} mayManage={data.abilities.manage} />;
}

function LoadedRound({ round, mayManage }: { round: Round; mayManage: boolean }) {
  const { t } = useTranslation('rounds');
  const address = useAgendaAddress();
  const { formatDateTime } = useFormat();
  const crumbs = useAgendaCrumbs({ label: t('title'), to: paths.rounds(address) }, { label: round.title });
  usePageTitle(round.title, t('title'));
  const answered = round.departments.filter(hasAnswered).length;
  return (
    <Stack gap="section">
      <Stack gap="large">
        <PageHeader
          crumbs={crumbs}
          title={round.title}
          state={<RoundBadge round={round} />}
          lead={t('detail.sentence', { count: answered, of: round.departments.length })}
          actions={mayManage && round.closedAt === null ? <RoundActions round={round} /> : null}
        />
        {round.closedAt === null ? (
          <OwnTasks round={round} />
        ) : (
          <Notice tone="success" title={t('detail.closedTitle')}>
            {t('detail.closedText', { name: round.closedByName ?? '', when: formatDateTime(round.closedAt) })}
          </Notice>
        )}
        <RoundFacts round={round} />
        {round.message ? (
          <p className={styles.message} lang="de">
            {round.message}
          </p>
        ) : null}
      </Stack>
      <Section title={t('detail.departments')} lead={t('detail.departmentsLead')}>
        <DepartmentTable round={round} mayManage={mayManage} />
      </Section>
      <RemarksSection round={round} mayManage={mayManage} />
    </Stack>
  );
}

/** Whoever answers for a department finds the way there from here too. */
function OwnTasks({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const address = useAgendaAddress();
  return round.departments
    .filter(({ isMine }) => isMine)
    .map((department) => (
      <Notice
        key={department.departmentId}
        title={t('detail.yours', { department: department.name })}
        actions={
          <LinkButton
            variant={hasAnswered(department) ? 'secondary' : 'primary'}
            to={paths.coSigning(address, round.id, department.departmentId)}
          >
            {t('detail.toYours')}
          </LinkButton>
        }
      />
    ));
}

function RoundFacts({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const address = useAgendaAddress();
  const { formatDate, formatDay } = useFormat();
  return (
    <FactList
      facts={[
        {
          id: 'version',
          label: t('detail.version'),
          value: (
            <Link to={paths.version(address, round.version.id)}>
              {t('onVersion', { number: round.version.number })}: {round.version.title}
            </Link>
          ),
        },
        { id: 'due', label: t('columns.dueOn'), value: formatDay(round.dueOn) },
        { id: 'silence', label: t('open.silence'), value: t(`silence.${round.silence}`) },
        {
          id: 'opened',
          label: t('detail.opened'),
          value: t('detail.openedBy', { name: round.openedByName, day: formatDate(round.openedAt) }),
        },
      ]}
    />
  );
}

function RemarksSection({ round, mayManage }: { round: Round; mayManage: boolean }) {
  const { t } = useTranslation('rounds');
  const address = useAgendaAddress();
  const isOpen = round.closedAt === null;
  const said =
    round.openRemarks > 0
      ? t('remarksOpen', { count: round.remarks, open: round.openRemarks })
      : t('remarks', { count: round.remarks });
  const text = round.remarks === 0 ? t('detail.noRemarks') : said;
  return (
    <Section title={t(isOpen ? 'detail.remarks' : 'table.title')}>
      <p className="reading">{text}</p>
      {round.remarks > 0 ? (
        <div>
          <LinkButton
            variant={isOpen && mayManage && round.openRemarks > 0 ? 'primary' : 'secondary'}
            to={paths.remarks(address, round.id)}
          >
            {t(isOpen && mayManage ? 'detail.evaluate' : 'detail.toTable')}
          </LinkButton>
        </div>
      ) : null}
    </Section>
  );
}
