import { type CalendarEvent, eventKinds } from '@agendawerk/shared/calendar/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import { paths } from '../../lib/paths.ts';
import { todayInGermany } from '../../lib/today.ts';
import { useAgendaCrumbs } from '../../lib/use-agenda-crumbs.ts';
import { useAddressValues } from '../../lib/use-address-values.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { ChoiceBar } from '../../ui/fields/choice-bar.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { calendarQuery } from './calendar-data.ts';
import { EventList } from './event-list.tsx';
import { FeedSection } from './feed-section.tsx';
import { MonthView } from './month-view.tsx';

const views = ['list', 'month'] as const;

/** Trainings, change activities, milestones and pilots by day; the view and its filter stand in the address. */
export function Calendar() {
  const { t } = useTranslation('calendar');
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('stepName'), to: paths.step(address, 3) }, { label: t('title') });
  usePageTitle(t('title'));
  const { data: events, error, refetch } = useQuery(calendarQuery(useAgendaScope()));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('title')} lead={t('lead')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!events && !error ? <Skeleton lines={8} /> : null}
      {events ? (
        <Stack gap="section">
          {events.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              actions={<LinkButton to={paths.step(address, 3)}>{t('empty.toStep')}</LinkButton>}
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <FilledCalendar events={events} />
          )}
          <FeedSection />
        </Stack>
      ) : null}
    </Stack>
  );
}

function FilledCalendar({ events }: { events: readonly CalendarEvent[] }) {
  const { t } = useTranslation('calendar');
  const [params, changeAddress] = useAddressValues();
  const view = views.find((each) => each === params.get('view')) ?? 'list';
  const kind = eventKinds.find((each) => each === params.get('kind')) ?? 'all';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(params.get('month') ?? '')?.[0] ?? todayInGermany().slice(0, 7);
  const change = (name: 'view' | 'kind' | 'month', value: string) =>
    changeAddress({ [name]: value === 'list' || value === 'all' ? null : value });
  const shown = events.filter((event) => kind === 'all' || event.kind === kind);
  const count = (value: string) => events.filter((event) => event.kind === value).length;
  return (
    <Stack>
      <ChoiceBar
        label={t('views.label')}
        choices={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        value={view}
        onChange={(value) => change('view', value)}
      />
      <ChoiceBar
        label={t('kinds.label')}
        choices={[
          { value: 'all', label: t('kinds.all'), count: events.length },
          ...eventKinds.map((value) => ({ value, label: t(`kinds.${value}`), count: count(value) })),
        ]}
        value={kind}
        onChange={(value) => change('kind', value)}
      />
      {view === 'month' ? (
        <MonthView events={shown} month={month} onMonth={(value) => change('month', value)} />
      ) : (
        <EventList events={shown} />
      )}
    </Stack>
  );
}
