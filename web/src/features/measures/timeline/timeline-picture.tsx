import type { MeasureListItem, MeasureStatus, Timeline, TimelineRow } from '@agendawerk/shared/measures/index.ts';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import type { ChartColors } from '../../../ui/charts/chart-theme.ts';
import { type PlacedRow, quarterX, shorten, size, type TimelineLayout } from './timeline-layout.ts';

interface PictureProps {
  timeline: Timeline;
  layout: TimelineLayout;
  measures: ReadonlyMap<string, MeasureListItem>;
  colors: ChartColors;
  showLinks: boolean;
}

/** By this name paper shows the picture in strips. */
export const pictureId = 'timeline-picture';

/** The plan by quarter: bars to move between with the arrow keys, milestones as diamonds, today as a line. */
export function TimelinePicture({ timeline, layout, measures, colors, showLinks }: PictureProps) {
  const rows = new Map(timeline.rows.map((row) => [row.measureId, row]));
  const placed = layout.rows.flatMap((place) => {
    const row = rows.get(place.measureId);
    const measure = measures.get(place.measureId);
    return row && measure ? [{ place, row, measure }] : [];
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys move between the links inside
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      onKeyDown={moveFocus}
    >
      <defs>
        <StatusPatterns colors={colors} />
      </defs>
      <g id={pictureId} fontFamily='"Fira Sans", sans-serif' fontSize={14} fill={colors.text}>
        <rect width={layout.width} height={layout.height} fill={colors.page} />
        <TimeAxis timeline={timeline} layout={layout} colors={colors} />
        {layout.label > 0 ? (
          <rect width={layout.label - 8} height={layout.height} fill={colors.page} style={staysInSight} />
        ) : null}
        {layout.groups.map((group) => (
          <text
            key={group.id}
            x={size.inset}
            y={group.y + 22}
            fontWeight={600}
            style={staysInSight}
            {...haloOf(colors)}
          >
            {shorten(group.label, layout.label === 0 ? 42 : 90)}
          </text>
        ))}
        {placed.map(({ place, row, measure }) => (
          <MeasureBar key={measure.id} place={place} row={row} measure={measure} layout={layout} colors={colors} />
        ))}
        {showLinks ? <Links timeline={timeline} layout={layout} colors={colors} /> : null}
      </g>
    </svg>
  );
}

/** Titles keep their place while the quarters are moved past them; in a file of its own the picture is not moved. */
const staysInSight = { transform: 'translateX(var(--aw-scrolled, 0px))' };

/** Letters stay legible where lines of quarters run behind them. */
function haloOf(colors: ChartColors) {
  return { stroke: colors.page, strokeWidth: 4, paintOrder: 'stroke' };
}

function moveFocus(event: KeyboardEvent<SVGSVGElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const bars = [...event.currentTarget.querySelectorAll<SVGAElement>('a')];
  const next = bars[bars.findIndex((bar) => bar === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Status is told by pattern too, for black-and-white prints. */
function StatusPatterns({ colors }: { colors: ChartColors }) {
  return (
    <>
      <pattern id="timeline-planned" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={colors.page} />
        <rect width={2.5} height={6} fill={colors.action} />
      </pattern>
      <pattern id="timeline-idea" width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} fill={colors.page} />
        <circle cx={3} cy={3} r={1.2} fill={colors.action} />
      </pattern>
      <pattern id="timeline-paused" width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} fill={colors.page} />
        <rect width={6} height={2} fill={colors.muted} />
      </pattern>
    </>
  );
}

function fillOf(status: MeasureStatus, colors: ChartColors): string {
  switch (status) {
    case 'running':
      return colors.action;
    case 'done':
      return colors.good;
    case 'planned':
      return 'url(#timeline-planned)';
    case 'idea':
      return 'url(#timeline-idea)';
    case 'paused':
      return 'url(#timeline-paused)';
    case 'dropped':
      return colors.page;
  }
}

function TimeAxis({ timeline, layout, colors }: Pick<PictureProps, 'timeline' | 'layout' | 'colors'>) {
  const { t } = useTranslation('measures');
  return (
    <g>
      {timeline.quarters.map(({ year, quarter }, place) => (
        <g key={`${year}-${quarter}`}>
          {quarter === 1 ? (
            <>
              <line
                x1={quarterX(layout, place)}
                x2={quarterX(layout, place)}
                y1={0}
                y2={layout.height}
                stroke={colors.muted}
              />
              <text x={quarterX(layout, place) + 6} y={18} fontWeight={600}>
                {year}
              </text>
            </>
          ) : (
            <line
              x1={quarterX(layout, place)}
              x2={quarterX(layout, place)}
              y1={28}
              y2={layout.height}
              stroke={colors.line}
            />
          )}
          <text x={quarterX(layout, place) + 6} y={42} fill={colors.muted} fontSize={12}>
            {t('timeline.quarter', { quarter })}
          </text>
        </g>
      ))}
      {timeline.today === null ? null : (
        <g>
          <line
            x1={quarterX(layout, timeline.today + 0.5)}
            x2={quarterX(layout, timeline.today + 0.5)}
            y1={20}
            y2={layout.height}
            stroke={colors.critical}
            strokeWidth={2}
          />
          <text
            x={quarterX(layout, timeline.today + 0.5)}
            y={14}
            textAnchor="middle"
            fill={colors.critical}
            fontSize={12}
            fontWeight={600}
          >
            {t('timeline.today')}
          </text>
        </g>
      )}
    </g>
  );
}

interface MeasureBarProps {
  place: PlacedRow;
  row: TimelineRow;
  measure: MeasureListItem;
  layout: TimelineLayout;
  colors: ChartColors;
}

function MeasureBar({ place, row, measure, layout, colors }: MeasureBarProps) {
  const { t } = useTranslation(['measures', 'terms']);
  const { formatSpan } = useFormat();
  const navigate = useNavigate();
  const address = useAgendaAddress();
  const to = paths.measure(address, measure.id);
  const span = formatSpan(measure.start, measure.end) || t('timeline.undated');
  const name = `${measure.number} ${measure.title}, ${t(`terms:measureStatuses.${measure.status}`)}, ${span}`;
  const middle = place.y + layout.middle;
  return (
    <a
      href={to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(to);
      }}
    >
      <title>{name}</title>
      {row.bar ? (
        <rect
          x={quarterX(layout, row.bar.from) + 2}
          y={middle - size.bar / 2}
          width={(row.bar.to - row.bar.from + 1) * size.quarter - 4}
          height={size.bar}
          fill={fillOf(measure.status, colors)}
          stroke={measure.status === 'done' ? colors.good : colors.action}
          strokeDasharray={row.isOpenLeft || row.isOpenRight || measure.status === 'dropped' ? '4 3' : undefined}
        />
      ) : (
        <text
          x={quarterX(layout, 0) + size.inset}
          y={middle + 5}
          fill={colors.muted}
          fontSize={12}
          style={staysInSight}
          {...haloOf(colors)}
        >
          {t('timeline.undated')}
        </text>
      )}
      {row.milestones.map((milestone) => (
        <path
          key={milestone.id}
          d={`M${quarterX(layout, milestone.at + 0.5)} ${middle - 8} l8 8 -8 8 -8 -8z`}
          fill={milestone.state === 'done' ? colors.text : milestone.state === 'missed' ? colors.critical : colors.page}
          stroke={milestone.state === 'missed' ? colors.critical : colors.text}
          strokeWidth={1.5}
        />
      ))}
      <g style={staysInSight}>
        {layout.label > 0 ? (
          <rect x={0} y={place.y} width={layout.label - 8} height={layout.row} fill={colors.page} />
        ) : null}
        <text x={size.inset} y={place.y + layout.titleLine} fill={colors.action} {...haloOf(colors)}>
          {shorten(`${measure.number} ${measure.title}`)}
        </text>
      </g>
    </a>
  );
}

/** From the end of what must be there first to the beginning of what waits for it; a late one is drawn broken. */
function Links({ timeline, layout, colors }: Pick<PictureProps, 'timeline' | 'layout' | 'colors'>) {
  const y = new Map(layout.rows.map((row) => [row.measureId, row.y + layout.middle]));
  const bars = new Map(timeline.rows.map((row) => [row.measureId, row.bar]));
  return (
    <g fill="none" strokeWidth={1.5}>
      {timeline.links.map(({ fromId, toId, isLate }) => {
        const [from, to, fromY, toY] = [bars.get(fromId), bars.get(toId), y.get(fromId), y.get(toId)];
        if (!from || !to || fromY === undefined || toY === undefined) return null;
        const [startX, endX] = [quarterX(layout, from.to + 1) - 2, quarterX(layout, to.from) + 2];
        const bend = startX + 10;
        const color = isLate ? colors.critical : colors.text;
        return (
          <g key={`${fromId}-${toId}`} stroke={color}>
            <path d={`M${startX} ${fromY} H${bend} V${toY} H${endX}`} strokeDasharray={isLate ? '5 3' : undefined} />
            <path d={`M${endX} ${toY} l-6 -4 v8z`} fill={color} />
          </g>
        );
      })}
    </g>
  );
}
