import type { SearchHit } from '@agendawerk/shared/search/index.ts';
import { useParams } from 'react-router';
import { useAgendas } from '../../lib/current-agenda.ts';
import styles from './search.module.css';

/** Only measures bear numbers that people know; where a hit lies in another agenda than the open one, its name is told. */
export function HitTitle({ hit }: { hit: SearchHit }) {
  const { agenda: slug } = useParams();
  const agendas = useAgendas();
  const agenda = agendas.find((candidate) => candidate.id === hit.agendaId);
  const number = hit.kind === 'measure' || hit.kind === 'update' ? hit.number : null;
  const isElsewhere = agendas.length > 1 && agenda !== undefined && agenda.slug !== slug && hit.kind !== 'agenda';
  return (
    <span className={styles.title}>
      {number === null ? hit.title : `${number} ${hit.title}`}
      {isElsewhere ? <span className={styles.elsewhere}>{agenda.title}</span> : null}
    </span>
  );
}
