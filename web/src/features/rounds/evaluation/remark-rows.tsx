import type { Remark } from '@agendawerk/shared/rounds/index.ts';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { scrollWithin } from '../../../ui/scroll-within.ts';
import { EvaluationMark } from '../parts/evaluation-mark.tsx';
import roundStyles from '../parts/rounds.module.css';
import styles from './workbench.module.css';

interface RemarkRowsProps {
  remarks: readonly Remark[];
  conflicts: ReadonlyMap<string, readonly Remark[]>;
  currentId: string | null;
  onChoose: (id: string) => void;
  selection: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onSelect: (selection: ReadonlySet<string>) => void;
}

/** So many rows are drawn at first and each time that somebody comes near the end: a round may hold thousands. */
const portion = 50;

/** Rows that are drawn, grown as somebody scrolls or goes on with the keyboard. */
export function RemarkRows({
  remarks,
  conflicts,
  currentId,
  onChoose,
  selection,
  onToggle,
  onSelect,
}: RemarkRowsProps) {
  const { t } = useTranslation('rounds');
  const selected = remarks.filter(({ id }) => selection.has(id)).length;
  const list = useRef<HTMLUListElement>(null);
  const [drawn, setDrawn] = useState(portion);
  const place = remarks.findIndex(({ id }) => id === currentId);
  const needed = Math.max(drawn, place + portion / 2);
  useEffect(() => {
    scrollWithin(list.current, list.current?.querySelector('[aria-current="true"]')?.closest('li'));
  }, [currentId]);
  return (
    <div className={styles.left}>
      <Checkbox
        label={t('evaluate.selectAll', { count: remarks.length })}
        isCompact
        checked={remarks.length > 0 && selected === remarks.length}
        isIndeterminate={selected > 0 && selected < remarks.length}
        onChange={(event) => onSelect(new Set(event.target.checked ? remarks.map(({ id }) => id) : []))}
      />
      <ul
        ref={list}
        className={styles.rows}
        aria-label={t('evaluate.list')}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          if (needed < remarks.length && scrollHeight - scrollTop < 3 * clientHeight) setDrawn(needed + portion);
        }}
      >
        {remarks.slice(0, needed).map((remark) => (
          <RemarkRow
            key={remark.id}
            remark={remark}
            hasConflict={conflicts.has(remark.id)}
            isCurrent={remark.id === currentId}
            isSelected={selection.has(remark.id)}
            onChoose={onChoose}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {needed < remarks.length ? (
        <Button size="small" variant="tertiary" onClick={() => setDrawn(needed + portion)}>
          {t('evaluate.more', { count: remarks.length - needed })}
        </Button>
      ) : null}
    </div>
  );
}

interface RemarkRowProps {
  remark: Remark;
  hasConflict: boolean;
  isCurrent: boolean;
  isSelected: boolean;
  onChoose: (id: string) => void;
  onToggle: (id: string) => void;
}

const RemarkRow = memo(function RemarkRow({
  remark,
  hasConflict,
  isCurrent,
  isSelected,
  onChoose,
  onToggle,
}: RemarkRowProps) {
  const { t } = useTranslation('rounds');
  return (
    <li className={classNames(styles.row, isCurrent && styles.current)}>
      <Checkbox
        label={t('evaluate.select', { place: remark.placeTitle, department: remark.departmentName })}
        isLabelHidden
        isCompact
        checked={isSelected}
        onChange={() => onToggle(remark.id)}
      />
      <button
        type="button"
        className={styles.choose}
        aria-current={isCurrent || undefined}
        onClick={() => onChoose(remark.id)}
      >
        <span className={styles.place}>{remark.placeTitle}</span>
        <span className={styles.line}>{remark.text}</span>
        <span className={roundStyles.below}>{remark.departmentName}</span>
        <span className={styles.marks}>
          <EvaluationMark evaluation={remark.evaluation} />
          {hasConflict ? <Badge tone="warning">{t('evaluate.conflict')}</Badge> : null}
        </span>
      </button>
    </li>
  );
});
