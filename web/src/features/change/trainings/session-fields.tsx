import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import styles from '../parts/change.module.css';
import { blankSession, type SessionValues } from './training-form.ts';

interface SessionFieldsProps {
  sessions: readonly SessionValues[];
  onChange: (sessions: SessionValues[]) => void;
  errors: Readonly<Record<string, string>>;
}

/** When and where: each date with its place. */
export function SessionFields({ sessions, onChange, errors }: SessionFieldsProps) {
  const { t } = useTranslation('change');
  return (
    <Stack>
      <div>
        <h3>{t('training.sessions')}</h3>
        <p className="muted">{t('training.sessionsHint')}</p>
      </div>
      {sessions.map((session, index) => {
        const set = (part: Partial<SessionValues>) =>
          onChange(sessions.map((other, place) => (place === index ? { ...other, ...part } : other)));
        const error = (name: keyof SessionValues) => errors[`sessions.${index}.${name}`];
        const number = index + 1;
        return (
          // A date that is not saved yet has no name of its own; its order is that of the form.
          <fieldset key={index} className={styles.line}>
            <legend>{t('training.sessionNumber', { number })}</legend>
            <Row align="start" gap="default">
              <DayField
                label={t('training.day')}
                value={session.day}
                onChange={(day) => set({ day })}
                error={error('day')}
              />
              <DayField
                label={t('training.until')}
                value={session.until}
                onChange={(until) => set({ until })}
                error={error('until')}
              />
              <TextField
                label={t('training.startsAt')}
                width="short"
                value={session.startsAt}
                onChange={(event) => set({ startsAt: event.target.value })}
                error={error('startsAt')}
              />
              <TextField
                label={t('training.endsAt')}
                width="short"
                value={session.endsAt}
                onChange={(event) => set({ endsAt: event.target.value })}
                error={error('endsAt')}
              />
            </Row>
            <TextField
              label={t('training.place')}
              value={session.place}
              onChange={(event) => set({ place: event.target.value })}
              error={error('place')}
            />
            <div>
              <Button
                size="small"
                variant="tertiary"
                icon="delete"
                onClick={() => onChange(sessions.filter((_, place) => place !== index))}
              >
                {t('training.removeSession', { number })}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button icon="add" onClick={() => onChange([...sessions, blankSession])}>
          {t('training.addSession')}
        </Button>
      </div>
    </Stack>
  );
}
