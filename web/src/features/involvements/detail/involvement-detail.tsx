import type { Involvement, InvolvementAbilities } from '@agendawerk/shared/involvements/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { MendableGap } from '../../../ui/layout/mendable-gap.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { involvementQuery } from '../api/involvement-data.ts';
import { InvolvementDialog } from '../parts/involvement-dialog.tsx';
import { PhaseBadge } from '../parts/phase-badge.tsx';
import { InvolvementActions } from './involvement-actions.tsx';
import styles from './involvement-detail.module.css';
import { OutcomeSection } from './outcome-section.tsx';

export function InvolvementDetail({ involvementId }: { involvementId: string }) {
  const { workspaceId } = useAgendaScope();
  const { data, error, refetch } = useQuery(involvementQuery({ workspaceId, involvementId }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <LoadedInvolvement involvement={data.involvement} abilities={data.abilities} />;
}

interface LoadedInvolvementProps {
  involvement: Involvement;
  abilities: InvolvementAbilities;
}

function LoadedInvolvement({ involvement, abilities }: LoadedInvolvementProps) {
  const { t } = useTranslation('involvements');
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('stepName'), to: paths.step(address, 4) }, { label: involvement.title });
  usePageTitle(involvement.title, t('stepName'));
  useScrollToHash(true);
  const [at, setAt] = useState<string>();
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={involvement.title}
        state={<PhaseBadge involvement={involvement} />}
        actions={<InvolvementActions involvement={involvement} abilities={abilities} />}
      />
      <Stack gap="section">
        <Section title={t('aim')}>
          {involvement.aim ? <p className={styles.text}>{involvement.aim}</p> : <Gap>{t('gap')}</Gap>}
        </Section>
        <InvolvementFacts involvement={involvement} onMend={abilities.edit ? setAt : undefined} />
        <OutcomeSection involvement={involvement} mayEdit={abilities.edit} />
      </Stack>
      {at === undefined ? null : (
        <InvolvementDialog involvement={involvement} at={at} onClose={() => setAt(undefined)} />
      )}
    </Stack>
  );
}

interface InvolvementFactsProps {
  involvement: Involvement;
  onMend: ((field: string) => void) | undefined;
}

function InvolvementFacts({ involvement, onMend }: InvolvementFactsProps) {
  const { t } = useTranslation('involvements');
  const address = useAgendaAddress();
  const { memberName } = useDirectory();
  const { formatDay, formatSpan } = useFormat();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const { level, endedOn } = involvement;
  const gap = <Gap>{t('gap')}</Gap>;
  const gapAt = (field: 'level' | 'audience' | 'start', label: string) => (
    <MendableGap text={t('gap')} label={label} onMend={onMend && (() => onMend(field))} />
  );
  const measure = measures.find(({ id }) => id === involvement.measureId);
  return (
    <FactList
      facts={[
        {
          id: 'measure',
          label: t('measure'),
          value: measure ? (
            <Link to={paths.measure(address, measure.id)}>{`${measure.number} ${measure.title}`}</Link>
          ) : (
            t('wholeAgenda')
          ),
        },
        {
          id: 'level',
          anchor: 'level',
          label: t('level'),
          value: level === null ? gapAt('level', t('level')) : t(`levels.${level}`),
        },
        {
          id: 'audience',
          anchor: 'audience',
          label: t('audience'),
          value: involvement.audience ?? gapAt('audience', t('audience')),
        },
        { id: 'channel', label: t('channel'), value: involvement.channel ?? gap },
        {
          id: 'period',
          anchor: 'start',
          label: t('period'),
          value: formatSpan(involvement.start, involvement.end) || gapAt('start', t('period')),
        },
        { id: 'ended', label: t('endedOn'), value: endedOn === null ? t('notYet') : formatDay(endedOn) },
        { id: 'responsible', label: t('responsible'), value: memberName(involvement.responsibleId) ?? gap },
      ]}
    />
  );
}
