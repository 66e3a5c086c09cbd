import { getQuadrant, type MeasureListItem, type Quadrant, quadrants } from '@agendawerk/shared/measures/index.ts';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import styles from './portfolio.module.css';
import type { Place } from './use-place-measure.ts';

const steps = [1, 2, 3, 4, 5] as const;
/** So far the pointer moves before a press becomes a drag. */
const threshold = 4;

const corners: Record<Quadrant, string | undefined> = {
  quick_win: styles.quickWin,
  big_project: styles.bigProject,
  filler: styles.filler,
  doubtful: styles.doubtful,
};

interface PortfolioBoardProps {
  measures: readonly MeasureListItem[];
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  mayMove: (measure: MeasureListItem) => boolean;
  onMove: (id: string, place: Place) => void;
}

interface Drag {
  id: string;
  x: number;
  y: number;
  target: Place | undefined;
}

/**
 * Effort across, impact upwards, five steps each. A measure is dragged to its place, or chosen and moved with the
 * arrow keys; the form beside the board does the same.
 */
export function PortfolioBoard({ measures, chosenId, onChoose, mayMove, onMove }: PortfolioBoardProps) {
  const { t } = useTranslation('measures');
  const [drag, setDrag] = useState<Drag>();
  const stage = useRef<HTMLDivElement>(null);
  const stepped = useRef<string>(undefined);
  const start = useRef<{ id: string; x: number; y: number } | undefined>(undefined);

  const chip = (measure: MeasureListItem) => (
    <Chip
      key={measure.id}
      measure={measure}
      isChosen={measure.id === chosenId}
      isMovable={mayMove(measure)}
      isDragged={drag?.id === measure.id}
      onChoose={() => onChoose(measure.id)}
      onStep={(place) => {
        stepped.current = measure.id;
        onMove(measure.id, place);
      }}
      onPress={({ clientX, clientY }) => {
        start.current = { id: measure.id, x: clientX, y: clientY };
      }}
    />
  );
  // A measure that moves to another cell is drawn anew there; the keys stay with it.
  useLayoutEffect(() => {
    if (stepped.current === undefined) return;
    stage.current?.querySelector<HTMLElement>(`[data-measure="${stepped.current}"]`)?.focus();
    stepped.current = undefined;
  }, [measures]);

  const follow = ({ clientX, clientY, buttons, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
    const from = start.current;
    if (!from || buttons === 0) return;
    // A few points of trembling are still a press.
    if (!drag && Math.hypot(clientX - from.x, clientY - from.y) < threshold) return;
    if (!drag) currentTarget.setPointerCapture(pointerId);
    scrollAtEdge(clientY);
    setDrag({ id: from.id, x: clientX, y: clientY, target: findPlace(clientX, clientY) });
  };
  const drop = () => {
    start.current = undefined;
    if (!drag) return;
    setDrag(undefined);
    onChoose(drag.id);
    if (drag.target) onMove(drag.id, drag.target);
  };
  const dragged = measures.find(({ id }) => id === drag?.id);
  const unrated = measures.filter((measure) => getQuadrant(measure) === undefined);
  return (
    <div
      ref={stage}
      className={classNames(styles.stage, drag && styles.dragging)}
      onPointerMove={follow}
      onPointerUp={drop}
      onPointerCancel={() => {
        start.current = undefined;
        setDrag(undefined);
      }}
    >
      {unrated.length > 0 ? (
        <div className={styles.tray} role="group" aria-label={t('portfolio.unrated', { count: unrated.length })}>
          <p className={styles.trayTitle}>{t('portfolio.unrated', { count: unrated.length })}</p>
          <div className={styles.chips}>{unrated.map(chip)}</div>
        </div>
      ) : null}
      <div className={styles.board} role="group" aria-label={t('portfolio.title')}>
        <p className={styles.impactAxis}>{t('portfolio.impactAxis')}</p>
        <div className={styles.cells}>
          {quadrants.map((quadrant) => (
            <div key={quadrant} className={classNames(styles.quadrant, corners[quadrant])} aria-hidden="true">
              <span>{t(`portfolio.quadrants.${quadrant}`)}</span>
            </div>
          ))}
          {steps.toReversed().map((impact) => (
            <Line key={impact} impact={impact} measures={measures} drag={drag} chip={chip} />
          ))}
          {steps.map((effort) => (
            <span key={effort} className={styles.step} style={{ gridRow: 6, gridColumn: effort + 1 }}>
              {effort}
            </span>
          ))}
        </div>
        <p className={styles.effortAxis}>{t('portfolio.effortAxis')}</p>
      </div>
      {drag && dragged ? (
        <span className={styles.ghost} style={{ insetInlineStart: drag.x, insetBlockStart: drag.y }} aria-hidden="true">
          {dragged.number}
        </span>
      ) : null}
    </div>
  );
}

function Line({
  impact,
  measures,
  drag,
  chip,
}: {
  impact: number;
  measures: readonly MeasureListItem[];
  drag: Drag | undefined;
  chip: (measure: MeasureListItem) => ReactNode;
}) {
  return (
    <>
      <span className={styles.step} style={{ gridRow: 6 - impact, gridColumn: 1 }}>
        {impact}
      </span>
      {steps.map((effort) => (
        <div
          key={effort}
          className={classNames(
            styles.cell,
            drag?.target?.effort === effort && drag.target.impact === impact && styles.target,
          )}
          style={{ gridRow: 6 - impact, gridColumn: effort + 1 }}
          data-effort={effort}
          data-impact={impact}
        >
          {measures.filter((measure) => measure.effort === effort && measure.impact === impact).map(chip)}
        </div>
      ))}
    </>
  );
}

interface ChipProps {
  measure: MeasureListItem;
  isChosen: boolean;
  isMovable: boolean;
  isDragged: boolean;
  onChoose: () => void;
  /** One step by an arrow key. */
  onStep: (place: Place) => void;
  onPress: (event: PointerEvent) => void;
}

function Chip({ measure, isChosen, isMovable, isDragged, onChoose, onStep, onPress }: ChipProps) {
  const { t } = useTranslation('measures');
  const { number, title, effort, impact } = measure;
  const quadrant = getQuadrant(measure);
  const move = (event: KeyboardEvent) => {
    const step = arrows[event.key];
    if (!step || !isMovable) return;
    event.preventDefault();
    onChoose();
    onStep({ effort: within((effort ?? middle) + step.effort), impact: within((impact ?? middle) + step.impact) });
  };
  return (
    <button
      type="button"
      className={classNames(styles.chip, isChosen && styles.chosen, isDragged && styles.dragged)}
      title={title}
      aria-pressed={isChosen}
      aria-label={
        quadrant
          ? t('portfolio.chip', { number, title, effort, impact, quadrant: t(`portfolio.quadrants.${quadrant}`) })
          : t('portfolio.chipUnrated', { number, title })
      }
      data-measure={measure.id}
      onClick={onChoose}
      onKeyDown={move}
      onPointerDown={isMovable ? onPress : undefined}
    >
      {number}
    </button>
  );
}

/** Where a measure without a rating is put by the first arrow key: beside the middle. */
const middle = 3;
const arrows: Readonly<Record<string, { effort: number; impact: number }>> = {
  ArrowLeft: { effort: -1, impact: 0 },
  ArrowRight: { effort: 1, impact: 0 },
  ArrowUp: { effort: 0, impact: 1 },
  ArrowDown: { effort: 0, impact: -1 },
};

function within(step: number): number {
  return Math.min(5, Math.max(1, step));
}

/** What is dragged to the edge of the window brings the rest of the board along. */
function scrollAtEdge(y: number): void {
  const edge = 80;
  if (y < edge) window.scrollBy({ top: -edge / 4, behavior: 'instant' });
  else if (y > window.innerHeight - edge) window.scrollBy({ top: edge / 4, behavior: 'instant' });
}

/** The cell under the pointer. */
function findPlace(x: number, y: number): Place | undefined {
  const cell = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-effort]'))
    .find((found) => found !== null);
  if (!cell) return undefined;
  return { effort: Number(cell.dataset['effort']), impact: Number(cell.dataset['impact']) };
}
