import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useCan } from '../../../lib/session.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { ViewSwitch } from '../../../ui/navigation/view-switch.tsx';

/** Title of the measures and the switch between their views, which keeps the filters of the address. */
export function MeasuresHeader() {
  const { t } = useTranslation('measures');
  const address = useAgendaAddress();
  const { pathname, search } = useLocation();
  const mayCreate = useCan('measure.create');
  const views = [
    { to: paths.measures(address), label: t('views.table') },
    { to: paths.timeline(address), label: t('views.timeline') },
    { to: paths.portfolio(address), label: t('views.portfolio') },
    { to: paths.budget(address), label: t('views.budget') },
  ];
  const below = views.slice(1).find((view) => view.to === pathname);
  const crumbs = useAgendaCrumbs(
    { label: t('title'), to: paths.measures(address) },
    ...(below ? [{ label: below.label }] : []),
  );
  return (
    <>
      <PageHeader
        crumbs={crumbs}
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
      <ViewSwitch label={t('views.label')} views={views.map(({ to, label }) => ({ to: `${to}${search}`, label }))} />
    </>
  );
}
