import { countDatasets } from '@agendawerk/shared/datasets/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { type Fact, Gap } from '../../ui/layout/fact-list.tsx';
import { datasetsQuery } from './api/dataset-data.ts';

/** How much data is on the list and how much of it is open, with the way there. */
export function useDatasetFact(): Fact {
  const { t } = useTranslation('datasets');
  const address = useAgendaAddress();
  const { data = [] } = useQuery(datasetsQuery(useWorkspace().workspaceId));
  const { all, open } = countDatasets(data);
  return {
    id: 'datasets',
    label: t('title'),
    value:
      all === 0 ? (
        <Link to={paths.datasets(address)}>
          <Gap>{t('empty.title')}</Gap>
        </Link>
      ) : (
        <Link to={paths.datasets(address)}>{t('fact', { count: t('count.all', { count: all }), open })}</Link>
      ),
  };
}
