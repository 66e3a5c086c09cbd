import { factsOfMeasure, listMeasureGaps } from '@agendawerk/shared/gaps/index.ts';
import type { Hint, Measure } from '@agendawerk/shared/measures/index.ts';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHintText } from '../../../lib/use-hint-text.ts';
import { Columns } from '../../../ui/layout/stack.tsx';
import { useMeasureHints } from './use-measure-hints.ts';
import styles from './sheet.module.css';

/** The part of the sheet that a hint speaks of. */
const placeOf: Record<Hint['kind'], string> = {
  past_end: 'end',
  milestone_missed: 'milestones',
  kpi_behind: 'kpiIds',
  over_budget: 'costs',
  dependency_late: 'dependencies',
  untouched: 'progress',
};

/** What the program notices beside the light that a person set, and what the sheet still lacks; each leads to its part. */
export function SheetNotes({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const hintText = useHintText();
  const hints = useMeasureHints(measure);
  const gaps = listMeasureGaps(factsOfMeasure(measure));
  if (hints.length === 0 && gaps.length === 0) return null;
  return (
    <Columns narrowest="20rem">
      {hints.length > 0 ? (
        <Notes title={t('notes.hints')}>
          {hints.map((hint) => (
            <li key={hint.kind}>
              <Link to={`#${placeOf[hint.kind]}`}>{hintText(hint)}</Link>
            </li>
          ))}
        </Notes>
      ) : null}
      {gaps.length > 0 ? (
        <Notes title={t('notes.open')}>
          {gaps.map((gap) => (
            <li key={gap.code}>
              <Link to={`#${gap.at.property}`}>{t(`notes.codes.${gap.code as 'measure.goal_missing'}`)}</Link>
            </li>
          ))}
        </Notes>
      ) : null}
    </Columns>
  );
}

/** Quieter than a section of the sheet: no heading of its own in the outline. */
function Notes({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.notes}>
      <p id={id} className={styles.notesTitle}>
        {title}
      </p>
      <ul aria-labelledby={id} className={styles.notesList}>
        {children}
      </ul>
    </div>
  );
}
