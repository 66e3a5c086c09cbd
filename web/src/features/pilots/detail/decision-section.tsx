import { listUnansweredCriteria, type Pilot } from '@agendawerk/shared/pilots/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from '../parts/pilots.module.css';
import { DecisionDialog } from './decision-dialog.tsx';

/** What was decided, why, by whom; or what is still missing before anybody can. */
export function DecisionSection({ pilot, mayDecide }: { pilot: Pilot; mayDecide: boolean }) {
  const { t } = useTranslation('pilots');
  return (
    <Section id="decision" title={t('decision')}>
      {pilot.decision === null ? <OpenDecision pilot={pilot} mayDecide={mayDecide} /> : <MadeDecision pilot={pilot} />}
    </Section>
  );
}

function OpenDecision({ pilot, mayDecide }: { pilot: Pilot; mayDecide: boolean }) {
  const { t } = useTranslation('pilots');
  const [isOpen, setOpen] = useState(false);
  const unanswered = listUnansweredCriteria(pilot);
  if (unanswered.length > 0)
    return (
      <Notice tone="warning" actions={<Link to="#criteria">{t('enterFindings')}</Link>}>
        {t('criteriaOpen', { titles: unanswered.map(({ title }) => title).join(', ') })}
      </Notice>
    );
  if (!mayDecide) return <p>{t('decisionOfOthers')}</p>;
  return (
    <>
      <p>{t('decisionText')}</p>
      <div>
        <Button variant="primary" onClick={() => setOpen(true)}>
          {t('decide')}
        </Button>
      </div>
      {isOpen ? <DecisionDialog pilot={pilot} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function MadeDecision({ pilot }: { pilot: Pilot }) {
  const { t } = useTranslation('pilots');
  const address = useAgendaAddress();
  const { formatDay } = useFormat();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const measure = measures.find(({ id }) => id === pilot.rolledOutId);
  if (pilot.decision === null || pilot.decidedOn === null) return null;
  return (
    <>
      <div>
        <Badge tone={pilot.decision === 'roll_out' ? 'success' : 'neutral'}>{t(`decisions.${pilot.decision}`)}</Badge>
      </div>
      <p className={styles.text}>{pilot.decisionReason}</p>
      <p className="muted">{t('decidedBy', { name: pilot.decidedByName, day: formatDay(pilot.decidedOn) })}</p>
      {measure ? (
        <p>
          {t('carriedOn')} <Link to={paths.measure(address, measure.id)}>{`${measure.number} ${measure.title}`}</Link>
        </p>
      ) : null}
    </>
  );
}
