import { type CalendarEvent, listEventsOn, listWeeks } from '@agendawerk/shared/calendar/index.ts';
import { addMonths } from '@agendawerk/shared/kernel/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { todayInGermany } from '../../lib/today.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import styles from './calendar.module.css';
import { useEvent } from './use-event.ts';
import { ScrollFrame } from '../../ui/layout/scroll-frame.tsx';

interface MonthViewProps {
  events: readonly CalendarEvent[];
  /** "2026-11". */
  month: string;
  onMonth: (month: string) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month as a table: weeks from Monday, each day with what is on it. */
export function MonthView({ events, month, onMonth }: MonthViewProps) {
  const { t } = useTranslation('calendar');
  const { formatPartialDate } = useFormat();
  const name = formatPartialDate({ date: `${month}-01`, precision: 'month' });
  const step = (months: number) => onMonth(addMonths(`${month}-01`, months).slice(0, 7));
  return (
    <Stack>
      <Row>
        <Button size="small" onClick={() => step(-1)}>
          {t('month.before')}
        </Button>
        <Button size="small" onClick={() => onMonth(todayInGermany().slice(0, 7))}>
          {t('month.today')}
        </Button>
        <Button size="small" onClick={() => step(1)}>
          {t('month.after')}
        </Button>
        <h2 className={styles.name} aria-live="polite">
          {name}
        </h2>
      </Row>
      <ScrollFrame className={styles.frame} label={name}>
        <table className={styles.month}>
          <caption className="sr-only">{t('month.caption', { month: name })}</caption>
          <thead>
            <tr>
              {weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {t(`weekdays.${weekday}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listWeeks(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <Day key={day} day={day} isOutside={!day.startsWith(month)} events={listEventsOn(events, day)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Stack>
  );
}

/** Whatever falls on a day beyond this is opened there: many milestones are due on the last of December. */
const mostShown = 4;

interface DayProps {
  day: string;
  /** Of the month before or after. */
  isOutside: boolean;
  events: readonly CalendarEvent[];
}

function Day({ day, isOutside, events }: DayProps) {
  const { t } = useTranslation('calendar');
  const { eventPath, eventClock } = useEvent();
  const [showsAll, setShowsAll] = useState(false);
  const isToday = day === todayInGermany();
  const isLong = events.length > mostShown + 1;
  const shown = showsAll || !isLong ? events : events.slice(0, mostShown);
  return (
    <td data-outside={isOutside || undefined} data-today={isToday || undefined}>
      <span className={styles.day}>
        {Number(day.slice(8))}
        {isToday ? <span className={styles.today}>{t('month.isToday')}</span> : null}
      </span>
      {events.length > 0 ? (
        <ul className={styles.events}>
          {shown.map((event) => (
            <li key={`${event.kind}${event.id}`}>
              <span className={styles.kind}>
                {[eventClock(event), t(`kinds.${event.kind}`)].filter((part) => part !== null).join(' ')}
              </span>
              <Link to={eventPath(event)}>{event.title}</Link>
              {event.context ? <span className={styles.context}>{event.context}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {isLong ? (
        <Button variant="tertiary" size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('month.fewer') : t('month.more', { count: events.length - shown.length })}
        </Button>
      ) : null}
    </td>
  );
}
