import { type CalendarEvent, groupByMonth } from '@agendawerk/shared/calendar/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { todayInGermany } from '../../lib/today.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/actions/button.tsx';
import { StatusMark } from '../../ui/feedback/status-mark.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { SimpleTable, TitleCell } from '../../ui/table/simple-table.tsx';
import styles from './calendar.module.css';
import { useEvent } from './use-event.ts';

/** What comes, month by month; what is behind us on request. */
export function EventList({ events }: { events: readonly CalendarEvent[] }) {
  const { t } = useTranslation('calendar');
  const [showsPast, setShowsPast] = useState(false);
  const { formatPartialDate } = useFormat();
  const today = todayInGermany();
  const isPast = ({ day, until }: CalendarEvent) => (until ?? day) < today;
  const past = events.filter(isPast);
  const shown = showsPast ? events : events.filter((event) => !isPast(event));
  return (
    <Stack>
      {past.length > 0 ? (
        <div>
          <Button variant="tertiary" size="small" aria-expanded={showsPast} onClick={() => setShowsPast(!showsPast)}>
            {t(showsPast ? 'list.hidePast' : 'list.showPast', { count: past.length })}
          </Button>
        </div>
      ) : null}
      {shown.length === 0 ? <p className="muted">{t('list.none')}</p> : null}
      {groupByMonth(shown).map(({ month, events: found }) => {
        const name = formatPartialDate({ date: `${month}-01`, precision: 'month' });
        return (
          <Section key={month} title={name} level={2}>
            <EventTable caption={name} events={found} />
          </Section>
        );
      })}
    </Stack>
  );
}

function EventTable({ caption, events }: { caption: string; events: readonly CalendarEvent[] }) {
  const { t } = useTranslation('calendar');
  const { eventPath, eventTime, eventClock } = useEvent();
  // In many months nothing has a place: the column would only take the room of the titles.
  const hasPlaces = events.some(({ place }) => place !== null);
  return (
    <SimpleTable
      caption={caption}
      isCaptionHidden
      columns={[
        { label: t('list.when') },
        { label: t('list.what') },
        { label: t('list.kind') },
        ...(hasPlaces ? [{ label: t('list.where') }] : []),
      ]}
      rows={events.map((event) => ({
        id: `${event.kind}${event.id}`,
        cells: [
          <span key="when" className={styles.when}>
            {[eventTime(event), eventClock(event)].filter((part) => part !== null).join(', ')}
          </span>,
          <TitleCell key="what">
            <Link to={eventPath(event)}>{event.title}</Link>
            {event.context ? <div className="muted">{event.context}</div> : null}
          </TitleCell>,
          <div key="kind">
            {t(`kinds.${event.kind}`)}
            {event.isDone ? <StatusMark tone="good" label={t('done')} /> : null}
          </div>,
          ...(hasPlaces ? [event.place ?? ''] : []),
        ],
      }))}
    />
  );
}
