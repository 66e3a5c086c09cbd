import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgenda, useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { chaptersQuery } from '../../../lib/data/chapters-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { paths } from '../../../lib/paths.ts';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { type Fact, FactList, Gap } from '../../../ui/layout/fact-list.tsx';

/** What step 1 has brought so far, each with the way to its page; other slices put theirs in front. */
export function StepOnePresent({ more = [] }: { more?: readonly Fact[] }) {
  const { t } = useTranslation('roadmap');
  const agenda = useAgenda();
  const address = useAgendaAddress();
  const scope = useAgendaScope();
  const { data: chapters } = useQuery(chaptersQuery(scope));
  const { data: fields } = useQuery(fieldsQuery(scope));
  const { data: goals } = useQuery(goalsQuery(scope));
  const { data: measures } = useQuery(measuresQuery(scope));
  const { data: kpis } = useQuery(kpisQuery(scope));
  if (!chapters || !fields || !goals || !measures || !kpis) return <Skeleton lines={4} />;
  const vision = chapters.find(({ kind }) => kind === 'vision');
  return (
    <FactList
      facts={[
        ...more,
        { id: 'sponsor', label: t('present.sponsor'), value: agenda.sponsor ?? <Gap>{t('present.none')}</Gap> },
        {
          id: 'vision',
          label: t('present.vision'),
          value: vision?.body ? (
            <Link to={paths.chapters(address, vision.id)}>{t('present.written')}</Link>
          ) : (
            <Gap>{t('present.none')}</Gap>
          ),
        },
        { id: 'fields', label: t('present.fields'), value: countLink(fields.length, paths.fields(address)) },
        { id: 'goals', label: t('present.goals'), value: countLink(goals.length, paths.fields(address)) },
        { id: 'measures', label: t('present.measures'), value: countLink(measures.length, paths.measures(address)) },
        { id: 'kpis', label: t('present.kpis'), value: countLink(kpis.length, paths.kpis(address)) },
      ]}
    />
  );

  function countLink(count: number, to: string) {
    return count === 0 ? <Gap>{t('present.none')}</Gap> : <Link to={to}>{t('present.count', { count })}</Link>;
  }
}
