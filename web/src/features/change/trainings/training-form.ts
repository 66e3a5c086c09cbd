import type { CreateTraining, SessionInput, Training } from '@agendawerk/shared/change/index.ts';

export interface SessionValues {
  id?: string | undefined;
  day: string | null | undefined;
  until: string | null | undefined;
  startsAt: string;
  endsAt: string;
  place: string;
}
export interface TrainingForm {
  title: string;
  description: string;
  isRequired: boolean;
  isPractical: boolean;
  format: string;
  duration: string;
  provider: string;
  cost: string | null | undefined;
  repeatMonths: number | null | undefined;
  keepsNames: boolean;
  namesUntil: string | null | undefined;
  groupIds: string[];
  competenceIds: string[];
  measureIds: string[];
  sessions: SessionValues[];
}

export const blankSession: SessionValues = { day: null, until: null, startsAt: '', endsAt: '', place: '' };

export function toForm(training: Training | undefined): TrainingForm {
  return {
    title: training?.title ?? '',
    description: training?.description ?? '',
    isRequired: training?.isRequired ?? false,
    isPractical: training?.isPractical ?? false,
    format: training?.format ?? '',
    duration: training?.duration ?? '',
    provider: training?.provider ?? '',
    cost: training?.cost ?? null,
    repeatMonths: training?.repeatMonths ?? null,
    keepsNames: (training?.namesUntil ?? null) !== null,
    namesUntil: training?.namesUntil ?? null,
    groupIds: training?.attendance.map(({ groupId }) => groupId) ?? [],
    competenceIds: training?.competenceIds ?? [],
    measureIds: training?.measureIds ?? [],
    sessions:
      training?.sessions.map(({ startsAt, endsAt, place, ...session }) => ({
        ...session,
        startsAt: startsAt ?? '',
        endsAt: endsAt ?? '',
        place: place ?? '',
      })) ?? [],
  };
}

/** Whether nothing stands in a line: then it is none. */
export function isBlank({ id, day, until, startsAt, endsAt, place }: SessionValues): boolean {
  return (
    id === undefined && day == null && until == null && [startsAt, endsAt, place].every((text) => text.trim() === '')
  );
}

/** "9:00" is "09:00". */
function toTime(text: string): string | null {
  const trimmed = text.trim().replace(/\s*uhr$/i, '');
  if (trimmed === '') return null;
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(trimmed) ?? [];
  return hour === undefined ? trimmed : `${hour.padStart(2, '0')}:${minute}`;
}

/** Days without which nothing can be sent, by their place in the form. */
export function listMissingDays({ keepsNames, namesUntil, sessions }: TrainingForm): string[] {
  return [
    ...(keepsNames && namesUntil == null ? ['namesUntil'] : []),
    ...sessions.flatMap(({ day }, index) => (day == null ? [`sessions.${index}.day`] : [])),
  ];
}

export function toBody(form: TrainingForm): Omit<CreateTraining, 'catalogueId'> {
  const { keepsNames, sessions, cost, repeatMonths, namesUntil, ...rest } = form;
  const orNull = (text: string) => text.trim() || null;
  return {
    ...rest,
    description: rest.description || null,
    format: orNull(rest.format),
    duration: orNull(rest.duration),
    provider: orNull(rest.provider),
    cost: cost ?? null,
    repeatMonths: repeatMonths ?? null,
    namesUntil: keepsNames ? (namesUntil ?? null) : null,
    sessions: sessions.map(
      ({ id, day, until, startsAt, endsAt, place }): SessionInput => ({
        ...(id === undefined ? {} : { id }),
        day: day ?? '',
        until: until ?? null,
        startsAt: toTime(startsAt),
        endsAt: toTime(endsAt),
        place: orNull(place),
      }),
    ),
  };
}

/** Whether names are kept is sent as the day until which. */
export function bodyNames(changed: readonly (keyof TrainingForm)[]): (keyof ReturnType<typeof toBody>)[] {
  return [...new Set(changed.map((name) => (name === 'keepsNames' ? 'namesUntil' : name)))];
}
