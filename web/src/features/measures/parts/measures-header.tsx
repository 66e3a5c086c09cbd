import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { ViewSwitch } from '../../../ui/navigation/view-switch.tsx';

/** Title of the measures and the switch between their views, which keeps the filters of the address. */
export function MeasuresHeader() {
  const { t } = useTranslation('measures');
  const address = useAgendaAddress();
  const { search } = useLocation();
  const mayCreate = useCan('measure.create');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayCreate ? (
            <LinkButton variant="primary" icon="add" to={paths.newMeasure(address)}>
              {t('add')}
            </LinkButton>
          ) : undefined
        }
      />
      <ViewSwitch
        label={t('views.label')}
        views={[
          { to: `${paths.measures(address)}${search}`, label: t('views.table') },
          { to: `${paths.timeline(address)}${search}`, label: t('views.timeline') },
          { to: `${paths.portfolio(address)}${search}`, label: t('views.portfolio') },
          { to: `${paths.budget(address)}${search}`, label: t('views.budget') },
        ]}
      />
    </>
  );
}
