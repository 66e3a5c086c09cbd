import { countLooked, isOverdue } from '@agendawerk/shared/rounds/index.ts';
import { daysBetween } from '@agendawerk/shared/kernel/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../lib/paths.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { ProgressBar } from '../../../ui/feedback/progress-bar.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { RoundBadge } from '../parts/round-badge.tsx';
import roundStyles from '../parts/rounds.module.css';
import { AnswerSection } from './answer-section.tsx';
import styles from './co-signing.module.css';
import type { CoSigningContext } from './co-signing-page.tsx';
import { OwnRemarks } from './own-remarks.tsx';
import { OtherPlaces, PlaceList } from './place-list.tsx';
import { listConcernedPlaces } from './places.ts';

/** What is asked and until when, what names the department first, then the answer. */
export function CoSigningOverview({ context, deputy }: { context: CoSigningContext; deputy: ReactNode }) {
  const { t } = useTranslation('rounds');
  const { page, content } = context;
  const { round, department, concerns, views } = page;
  const { looked, of } = countLooked(concerns, views);
  usePageTitle(t('coSigning.title'), round.title);
  useScrollToHash(true);
  return (
    <Stack gap="section">
      <Stack gap="large">
        <PageHeader
          title={t('coSigning.title')}
          state={<RoundBadge round={round} />}
          lead={t('coSigning.lead', { department: department.name, title: round.title })}
        />
        <Ask context={context} />
        <FirstSteps context={context} />
      </Stack>
      <Section
        title={t('coSigning.concerns')}
        lead={of === 0 ? undefined : t('coSigning.concernsLead', { department: department.name })}
      >
        {of === 0 ? (
          <p className="reading">{t('coSigning.notNamed', { department: department.name })}</p>
        ) : (
          <>
            <ProgressBar label={t('coSigning.looked', { count: looked, of })} percent={(looked / of) * 100} />
            <PlaceList context={context} places={listConcernedPlaces(content, concerns)} />
          </>
        )}
        <OtherPlaces context={context} />
      </Section>
      {page.remarks.length > 0 ? <OwnRemarks context={context} /> : null}
      <AnswerSection context={context} />
      {deputy}
    </Stack>
  );
}

/** What to press: read on where one has stopped, or go straight to the answer. */
function FirstSteps({ context }: { context: CoSigningContext }) {
  const { t } = useTranslation('rounds');
  const { page, content, base } = context;
  const { views, concerns, round, department } = page;
  if (round.closedAt !== null || department.answers.length > 0) return null;
  const next = listConcernedPlaces(content, concerns).find(
    ({ kind, id }) => !views.some((view) => view.kind === kind && view.id === id),
  );
  return (
    <Row>
      {next ? (
        <LinkButton variant="primary" to={paths.coSigningPlace(base, next.kind, next.id)}>
          {t(views.length === 0 ? 'coSigning.start' : 'coSigning.goOn', { title: next.title })}
        </LinkButton>
      ) : null}
      <LinkButton variant={next ? 'secondary' : 'primary'} to={`${base}#answer`}>
        {t('reading.toAnswer')}
      </LinkButton>
    </Row>
  );
}

/** Who asks what, until when, and what silence would mean. */
function Ask({ context: { page } }: { context: CoSigningContext }) {
  const { t } = useTranslation('rounds');
  const { formatDay } = useFormat();
  const { round, department } = page;
  const today = todayInGermany();
  const days = daysBetween(today, round.dueOn);
  const isOpen = round.closedAt === null;
  const hasAnswered = department.answers.length > 0;
  return (
    <div className={styles.ask}>
      {isOpen && !hasAnswered ? (
        <p className={styles.due}>
          {isOverdue(round, today)
            ? t('coSigning.overdue', { day: formatDay(round.dueOn) })
            : t('coSigning.due', { count: days, day: formatDay(round.dueOn) })}
        </p>
      ) : null}
      {round.message ? (
        <>
          <p className={roundStyles.message} lang="de">
            {round.message}
          </p>
          <p className="muted small">{t('coSigning.asks', { name: round.openedByName })}</p>
        </>
      ) : (
        <p className="reading">{t('coSigning.asksWithout', { name: round.openedByName })}</p>
      )}
      {isOpen && !hasAnswered ? <p className="muted small">{t(`coSigning.silence.${round.silence}`)}</p> : null}
    </div>
  );
}
