import { listActionismReasons, listMeasureGaps } from '@agendawerk/shared/gaps/index.ts';
import { firstDay, lastDay } from '@agendawerk/shared/kernel/index.ts';
import {
  type EditMeasure,
  judgeMeasureAbilities,
  lights,
  type MeasureListItem,
  measureStatuses,
  priorities,
} from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useOpenComments } from '../../../lib/data/comment-counts.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { sentenceOf } from '../../../lib/sentence.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { OpenComments } from '../../../ui/navigation/open-comments.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { lightTone } from '../parts/light-mark.tsx';
import { EditableCell } from './editable-cell.tsx';
import styles from './measure-list.module.css';

type Column = DataColumn<MeasureListItem>;
type SaveCell = (measure: MeasureListItem, change: EditMeasure) => void;

const lightOrder = { red: 0, amber: 1, green: 2 } as const;

/** Every column that the table of measures can show; the chooser picks among them. */
export function useMeasureColumns(save: SaveCell): Column[] {
  const described = useDescribedColumns();
  const assigned = useAssignedColumns(save);
  const counted = useCountedColumns();
  return useMemo(() => [...described, ...assigned, ...counted], [described, assigned, counted]);
}

function useDescribedColumns(): Column[] {
  const { t } = useTranslation(['measures', 'terms']);
  const address = useAgendaAddress();
  const { formatSpan } = useFormat();
  const open = useOpenComments();
  return useMemo(() => {
    const gap = <Gap>{t('gap')}</Gap>;
    const doubt = (
      <span className={styles.doubt} title={t('actionismHint')}>
        <Badge tone="warning">{t('actionism')}</Badge>
      </span>
    );
    const statusWords = new Map(measureStatuses.map((status) => [status, t(`terms:measureStatuses.${status}`)]));
    const lightWords = new Map([...lights, null].map((light) => [light, t(`terms:lights.${light ?? 'none'}`)]));
    return [
      {
        id: 'title',
        header: t('columns.title'),
        isTitle: true,
        width: 'wide',
        sortValue: (measure) => measure.title,
        cell: (measure) => (
          <>
            <span className={styles.number}>{measure.number}</span>{' '}
            <Link to={paths.measure(address, measure.id)}>{measure.title}</Link>
            <OpenComments count={open.get(measure.id)} to={`${paths.measure(address, measure.id)}?comments`} />
            {listActionismReasons(measure).length > 0 ? doubt : null}
          </>
        ),
      },
      {
        id: 'status',
        header: t('columns.status'),
        sortValue: (measure) => measureStatuses.indexOf(measure.status),
        cell: (measure) => statusWords.get(measure.status),
      },
      {
        id: 'light',
        header: t('columns.light'),
        sortValue: (measure) => (measure.light === null ? null : lightOrder[measure.light]),
        cell: ({ light }) => <StatusMark tone={lightTone(light)} label={lightWords.get(light) ?? ''} />,
      },
      {
        id: 'time',
        header: t('columns.time'),
        width: 'medium',
        sortValue: (measure) => (measure.start ? firstDay(measure.start) : measure.end ? lastDay(measure.end) : null),
        cell: (measure) => formatSpan(measure.start, measure.end) || gap,
      },
    ];
  }, [t, address, formatSpan, open]);
}

function useAssignedColumns(save: SaveCell): Column[] {
  const { t } = useTranslation(['measures', 'terms']);
  const workspace = useWorkspace();
  const { departments, members, departmentName, memberName } = useDirectory();
  const { data: fields } = useQuery(fieldsQuery(useAgendaScope()));
  return useMemo(() => {
    const fieldNames = new Map(fields?.map((field) => [field.id, field.name]));
    const named = (entries: readonly { id: string; name: string }[]) =>
      entries.map((entry) => ({ value: entry.id, label: entry.name }));
    const gap = <Gap>{t('gap')}</Gap>;
    const emptyLabel = t('gap');
    const abilities = (measure: MeasureListItem) => judgeMeasureAbilities(workspace, measure);
    const editable = (
      property: 'fieldId' | 'leadDepartmentId' | 'ownerId' | 'priority',
      header: string,
      options: { value: string; label: string }[],
      nameOf: (value: string) => string | null,
      may: (measure: MeasureListItem) => boolean,
    ): Column => {
      const labelOf = sentenceOf((number) => t('changeCell', { column: header, number }));
      return {
        id: property,
        header,
        sortValue: (measure) => (measure[property] === null ? null : nameOf(measure[property])),
        cell: (measure) => {
          const value = measure[property];
          return (
            <EditableCell
              label={labelOf(measure.number)}
              value={value}
              options={options}
              emptyLabel={emptyLabel}
              isEditable={may(measure)}
              onChoose={(next) => save(measure, { [property]: next })}
            >
              {value === null ? gap : nameOf(value)}
            </EditableCell>
          );
        },
      };
    };
    const people = members.filter((member) => member.status !== 'ended');
    return [
      editable(
        'fieldId',
        t('columns.field'),
        named(fields ?? []),
        (id) => fieldNames.get(id) ?? null,
        (measure) => abilities(measure).changeLead,
      ),
      editable(
        'leadDepartmentId',
        t('columns.lead'),
        named(departments),
        departmentName,
        (measure) => abilities(measure).changeLead,
      ),
      editable('ownerId', t('columns.owner'), named(people), memberName, (measure) => abilities(measure).changeOwner),
      {
        ...editable(
          'priority',
          t('columns.priority'),
          priorities.map((value) => ({ value, label: t(`terms:priorities.${value}`) })),
          (value) => t(`terms:priorities.${value as 'high'}`),
          (measure) => abilities(measure).edit,
        ),
        sortValue: (measure: MeasureListItem) =>
          measure.priority === null ? null : priorities.indexOf(measure.priority),
        isShownAtFirst: false,
      },
    ];
  }, [t, workspace, departments, members, departmentName, memberName, fields, save]);
}

function useCountedColumns(): Column[] {
  const { t } = useTranslation(['measures', 'terms']);
  const { formatMoney, formatPercent, formatNumber, formatDate } = useFormat();
  return useMemo(() => {
    const gap = <Gap>{t('gap')}</Gap>;
    const money = (measure: MeasureListItem) => {
      if (measure.costCount === 0) return gap;
      const span =
        measure.costSum === measure.costMaxSum
          ? formatMoney(measure.costSum)
          : `${formatMoney(measure.costSum)} – ${formatMoney(measure.costMaxSum)}`;
      return measure.openCosts > 0 ? `${span} + ${t('openCosts', { count: measure.openCosts })}` : span;
    };
    const optional = (id: 'effort' | 'impact'): Column => ({
      id,
      header: t(`columns.${id}`),
      isNumeric: true,
      isShownAtFirst: false,
      sortValue: (measure) => measure[id],
      cell: (measure) => (measure[id] === null ? gap : formatNumber(measure[id])),
    });
    return [
      {
        id: 'percent',
        header: t('columns.percent'),
        isNumeric: true,
        sortValue: (measure) => measure.percent,
        cell: (measure) => (measure.percent === null ? '' : formatPercent(measure.percent)),
      },
      {
        id: 'costs',
        header: t('columns.costs'),
        isNumeric: true,
        sortValue: (measure) => Number(measure.costSum),
        cell: money,
      },
      {
        id: 'granted',
        header: t('columns.granted'),
        isNumeric: true,
        isShownAtFirst: false,
        sortValue: (measure) => Number(measure.grantedSum),
        cell: (measure) => formatMoney(measure.grantedSum),
      },
      optional('effort'),
      optional('impact'),
      {
        id: 'trend',
        header: t('columns.trend'),
        isShownAtFirst: false,
        sortValue: (measure) => measure.trend,
        cell: (measure) => (measure.trend === null ? '' : t(`terms:trends.${measure.trend as 1}`)),
      },
      {
        id: 'gaps',
        header: t('columns.gaps'),
        isNumeric: true,
        isShownAtFirst: false,
        sortValue: (measure) => listMeasureGaps(measure).length,
        cell: (measure) => formatNumber(listMeasureGaps(measure).length),
      },
      {
        id: 'updated',
        header: t('columns.updated'),
        isShownAtFirst: false,
        sortValue: (measure) => measure.updatedAt,
        cell: (measure) => formatDate(measure.updatedAt),
      },
    ];
  }, [t, formatMoney, formatPercent, formatNumber, formatDate]);
}
