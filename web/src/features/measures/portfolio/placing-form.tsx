import { getQuadrant, type MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { Select } from '../../../ui/fields/select.tsx';
import styles from './portfolio.module.css';
import type { Place } from './use-place-measure.ts';

const options = [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: String(step) }));

interface PlacingFormProps {
  measures: readonly MeasureListItem[];
  chosen: MeasureListItem | undefined;
  onChoose: (id: string) => void;
  mayMove: boolean;
  onMove: (id: string, place: Place) => void;
}

/** The same as on the board, typed: which measure, how much effort, how much impact. */
export function PlacingForm({ measures, chosen, onChoose, mayMove, onMove }: PlacingFormProps) {
  const { t } = useTranslation('measures');
  const address = useAgendaAddress();
  const set = (part: Partial<Place>) => {
    if (chosen) onMove(chosen.id, { effort: chosen.effort, impact: chosen.impact, ...part });
  };
  const read = (value: string) => (value === '' ? null : Number(value));
  const quadrant = chosen && getQuadrant(chosen);
  return (
    <div className={styles.form} data-print="hide">
      <Select
        label={t('portfolio.choose')}
        emptyLabel={t('portfolio.noneChosen')}
        options={measures.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        value={chosen?.id ?? ''}
        onChange={(event) => onChoose(event.target.value)}
      />
      {chosen && mayMove ? (
        <div className={styles.values}>
          <Select
            label={t('columns.effort')}
            emptyLabel={t('gap')}
            options={options}
            value={String(chosen.effort ?? '')}
            onChange={(event) => set({ effort: read(event.target.value) })}
          />
          <Select
            label={t('columns.impact')}
            emptyLabel={t('gap')}
            options={options}
            value={String(chosen.impact ?? '')}
            onChange={(event) => set({ impact: read(event.target.value) })}
          />
        </div>
      ) : null}
      {chosen ? (
        <p>
          {quadrant ? (
            <>
              <strong>{t(`portfolio.quadrants.${quadrant}`)}</strong>: {t(`portfolio.hints.${quadrant}`)}{' '}
            </>
          ) : null}
          <Link to={paths.measure(address, chosen.id)}>{t('portfolio.toMeasure', { number: chosen.number })}</Link>
        </p>
      ) : null}
      {chosen && !mayMove ? <p className="muted">{t('portfolio.mayNotMove')}</p> : null}
    </div>
  );
}
