import {
  judgeMeasureAbilities,
  type MeasureListItem,
  type OwnershipGap,
  type OwnershipMatrix,
  type OwnershipRow,
  participationParts,
} from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { useDirectory } from '../../lib/data/workspace-data.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { mendedBy } from './ownership-view.ts';
import { PartMark } from './part-mark.tsx';
import styles from './responsibilities.module.css';
import { ScrollFrame } from '../../ui/layout/scroll-frame.tsx';

interface OwnershipTableProps {
  rows: readonly OwnershipRow[];
  departments: OwnershipMatrix['departments'];
  measureOf: ReadonlyMap<string, MeasureListItem>;
}

/** Measures down, departments across. Head and first column stay in view; under 768 px each measure is a list. */
export function OwnershipTable({ rows, departments, measureOf }: OwnershipTableProps) {
  const { t } = useTranslation('responsibilities');
  const directory = useDirectory();
  const columns = departments.map(({ departmentId, count }) => ({
    id: departmentId,
    count,
    department: directory.departments.find(({ id }) => id === departmentId),
  }));
  return (
    <ScrollFrame className={styles.frame} label={t('title')}>
      <table role="table" className={styles.table}>
        <caption className="sr-only">{t('title')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={classNames(styles.corner, styles.measure)}>
              {t('measure')}
            </th>
            {columns.map(({ id, department }) => (
              <th key={id} role="columnheader" scope="col" className={styles.department}>
                {department?.code ? <span className={styles.code}>{department.code}</span> : null}
                <span>{department?.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <OwnershipLine key={row.measureId} row={row} columns={columns} measure={measureOf.get(row.measureId)} />
          ))}
        </tbody>
        <OwnershipSums columns={columns} />
      </table>
    </ScrollFrame>
  );
}

interface Column {
  id: string;
  count: OwnershipMatrix['departments'][number]['count'];
  department: { name: string; code: string | null } | undefined;
}

function OwnershipLine({
  row,
  columns,
  measure,
}: {
  row: OwnershipRow;
  columns: readonly Column[];
  measure: MeasureListItem | undefined;
}) {
  const { t } = useTranslation('responsibilities');
  const address = useAgendaAddress();
  const { memberName } = useDirectory();
  if (!measure) return null;
  const owner = memberName(measure.ownerId);
  const deputy = memberName(measure.deputyId);
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={styles.measure}>
        <Link to={paths.measure(address, measure.id)}>
          {measure.number} {measure.title}
        </Link>
        {owner ? <span className={styles.people}>{deputy ? t('people', { owner, deputy }) : owner}</span> : null}
        {row.gaps.length > 0 ? (
          <ul className={styles.gaps}>
            {row.gaps.map((gap) => (
              <li key={gap}>
                <GapLink gap={gap} measure={measure} />
              </li>
            ))}
          </ul>
        ) : null}
      </th>
      {columns.map(({ id, department }) => {
        const part = row.parts.get(id);
        return (
          <td key={id} role="cell" className={styles.cell} data-label={department?.name}>
            {part ? <PartMark part={part} /> : null}
          </td>
        );
      })}
    </tr>
  );
}

/** A gap, with the way to where it is mended for whoever may mend it. */
function GapLink({ gap, measure }: { gap: OwnershipGap; measure: MeasureListItem }) {
  const { t } = useTranslation('responsibilities');
  const address = useAgendaAddress();
  const abilities = judgeMeasureAbilities(useWorkspace(), measure);
  const property = mendedBy[gap];
  const mayMend = { leadDepartmentId: abilities.changeLead, ownerId: abilities.changeOwner, deputyId: abilities.edit }[
    property
  ];
  const words = t(`gaps.words.${gap}`);
  return (
    <span className={styles.gap}>
      <Icon name="warning" size="small" />
      {mayMend ? <Link to={`${paths.measure(address, measure.id)}#${property}`}>{words}</Link> : words}
    </span>
  );
}

function OwnershipSums({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('responsibilities');
  const { formatNumber } = useFormat();
  const sums = [
    { id: 'leads', of: ({ count }: Column) => count.lead },
    {
      id: 'takesPart',
      of: ({ count }: Column) => participationParts.reduce((sum, part) => sum + count[part], 0),
    },
  ] as const;
  return (
    <tfoot role="rowgroup">
      {sums.map((sum) => (
        <tr key={sum.id} role="row" className={styles.sum}>
          <th role="rowheader" scope="row" className={styles.measure}>
            {t(`sums.${sum.id}`)}
          </th>
          {columns.map((column) => (
            <td key={column.id} role="cell" className={styles.cell} data-label={column.department?.name}>
              {formatNumber(sum.of(column))}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
