import {
  type Evaluation,
  evaluations,
  listConflicts,
  type Remark,
  type Round,
} from '@agendawerk/shared/rounds/index.ts';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { ChoiceBar } from '../../../ui/fields/choice-bar.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useNoteRemarks } from '../api/round-data.ts';
import { RemarkPanel, type RemarkPanelHandle } from './remark-panel.tsx';
import { RemarkRows } from './remark-rows.tsx';
import styles from './workbench.module.css';
import { type Filter, filters, findNextOpen, viewRemarks } from './workbench-view.ts';

/** The remarks in a list, the current one beside it with its evaluation. Everything can be done with the keyboard. */
export function Workbench({ round, remarks }: { round: Round; remarks: readonly Remark[] }) {
  const { t } = useTranslation('rounds');
  const [filter, setFilter] = useState<Filter>(round.openRemarks > 0 ? 'open' : 'all');
  const [departmentId, setDepartmentId] = useState('');
  const [currentId, setCurrentId] = useState<string | null>(
    () => remarks.find(({ evaluation }) => evaluation === null)?.id ?? remarks[0]?.id ?? null,
  );
  const [reachedId, setReachedId] = useState<string | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const panel = useRef<RemarkPanelHandle>(null);
  const groups = useMemo(() => listConflicts(remarks), [remarks]);
  const view = useMemo(
    () => viewRemarks(remarks, { filter, departmentId, currentId }, groups),
    [remarks, filter, departmentId, currentId, groups],
  );
  const current = view.shown.find(({ id }) => id === currentId);

  // The same function for all rows and all times: two thousand rows are not drawn again for one of them.
  const toggle = useCallback(
    (id: string) =>
      setSelection((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  // What was evaluated may leave the list, and its row with it: the focus goes along to the next one.
  const goTo = (id: string) => {
    setCurrentId(id);
    setReachedId(id);
  };
  // Where the remark stands below the list, whoever chooses it is taken there.
  const choose = useCallback((id: string) => {
    setCurrentId(id);
    setReachedId(window.matchMedia('(width < 64rem)').matches ? id : null);
  }, []);
  const step = (by: number) => {
    const index = view.shown.findIndex(({ id }) => id === currentId);
    const next = view.shown[Math.min(Math.max(index + by, 0), view.shown.length - 1)];
    if (next) goTo(next.id);
  };
  const goOn = (evaluated: Remark) => goTo(findNextOpen(view.shown, evaluated.id)?.id ?? evaluated.id);
  const change = (next: Partial<{ filter: Filter; departmentId: string }>) => {
    const wanted = { filter, departmentId, ...next };
    setFilter(wanted.filter);
    setDepartmentId(wanted.departmentId);
    setSelection(new Set());
    const { shown } = viewRemarks(remarks, { ...wanted, currentId: null });
    if (!shown.some(({ id }) => id === currentId)) setCurrentId(shown[0]?.id ?? null);
  };

  // Single keys count only while the focus is in here and nobody is typing.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const evaluation = toEvaluation(event.key);
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (evaluation) panel.current?.evaluate(evaluation);
    else return;
    event.preventDefault();
  };

  return (
    <div onKeyDown={onKeyDown} role="group" aria-label={t('evaluate.title')}>
      <Stack>
        <Row gap="default" align="end">
          <ChoiceBar
            label={t('evaluate.filter')}
            choices={filters.map((value) => ({
              value,
              label: t(`evaluate.filters.${value}`),
              count: view.counts[value],
            }))}
            value={filter}
            onChange={(value) => change({ filter: value as Filter })}
          />
          <Select
            label={t('columns.department')}
            emptyLabel={t('evaluate.everyDepartment')}
            width="medium"
            isCompact
            options={round.departments
              .filter((each) => each.remarks > 0)
              .map(({ departmentId: value, name: label }) => ({ value, label }))}
            value={departmentId}
            onChange={(event) => change({ departmentId: event.target.value })}
          />
        </Row>
        <p className={styles.keys}>{t('evaluate.keys')}</p>
        <BulkBar round={round} remarks={remarks} selection={selection} onClear={() => setSelection(new Set())} />
        {view.shown.length === 0 ? <Notice tone="success">{t('evaluate.nothingOpen')}</Notice> : null}
        <div className={styles.bench}>
          <RemarkRows
            remarks={view.shown}
            conflicts={view.conflicts}
            currentId={currentId}
            onChoose={choose}
            selection={selection}
            onToggle={toggle}
            onSelect={setSelection}
          />
          {current ? (
            <RemarkPanel
              key={current.id}
              takesFocus={current.id === reachedId}
              ref={panel}
              round={round}
              remark={current}
              others={view.conflicts.get(current.id) ?? []}
              onChoose={setCurrentId}
              onEvaluated={goOn}
            />
          ) : null}
        </div>
      </Stack>
    </div>
  );
}

interface BulkBarProps {
  round: Round;
  remarks: readonly Remark[];
  selection: ReadonlySet<string>;
  onClear: () => void;
}

/** Takes note of several at once. What somebody else has evaluated meanwhile stays as they have it, and it is said. */
function BulkBar({ round, remarks, selection, onClear }: BulkBarProps) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const note = useNoteRemarks();
  const chosen = remarks.filter(({ id, evaluation }) => selection.has(id) && evaluation === null);
  const send = async () => {
    await note.mutateAsync({
      params: { workspaceId, roundId: round.id },
      body: { remarks: chosen.map(({ id, revision }) => ({ remarkId: id, revision })) },
    });
    onClear();
  };
  const skipped = note.data?.skipped ?? 0;
  return (
    <>
      {selection.size > 0 ? (
        <div className={styles.bulk} role="region" aria-label={t('evaluate.bulk')}>
          <span role="status">{t('evaluate.selected', { count: selection.size })}</span>
          <Button
            size="small"
            variant="primary"
            isBusy={note.isPending}
            refusal={chosen.length === 0 ? t('evaluate.noneOpen') : undefined}
            onClick={() => void send().catch(() => undefined)}
          >
            {t('evaluate.note', { count: chosen.length })}
          </Button>
          <Button size="small" variant="tertiary" onClick={onClear}>
            {t('evaluate.clear')}
          </Button>
        </div>
      ) : null}
      {skipped > 0 ? (
        <Notice tone="warning" isLive>
          {t('evaluate.skipped', { count: skipped })}
        </Notice>
      ) : null}
    </>
  );
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"])');
}

function toEvaluation(key: string): Evaluation | undefined {
  return /^[1-4]$/.test(key) ? evaluations[Number(key) - 1] : undefined;
}
