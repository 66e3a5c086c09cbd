import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { ViewSwitch } from '../../../ui/navigation/view-switch.tsx';

export type ChangeView = 'groups' | 'trainings' | 'measures';

/** Title of the pages of step 3 and the switch between them. */
export function ChangeHeader({ view }: { view: ChangeView }) {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const title = t(`views.${view}.title`);
  usePageTitle(title, t('stepName'));
  const crumbs = useAgendaCrumbs({ label: t('stepName'), to: paths.step(address, 3) }, { label: title });
  return (
    <>
      <PageHeader crumbs={crumbs} title={title} lead={t(`views.${view}.lead`)} />
      <ViewSwitch
        label={t('views.label')}
        views={[
          { to: paths.targetGroups(address), label: t('views.groups.title') },
          { to: paths.trainings(address), label: t('views.trainings.title') },
          { to: paths.measureChanges(address), label: t('views.measures.title') },
          { to: paths.calendar(address), label: t('views.calendar') },
        ]}
      />
    </>
  );
}
