import { type Decision, decisionSchema, type EditDecision } from '@agendawerk/shared/decisions/index.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { type PartTexts, useDescribePart } from '../../../lib/use-describe-part.ts';
import { type DraftHandle, useDraft } from '../../../lib/use-draft.ts';
import { type RefusedForm, useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useSentRows } from '../../../lib/use-sent-rows.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { DescribedPart } from '../../../ui/overlays/conflict-notice.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useDecisionParams, useSaveJudgements, useUpdateDecision } from '../api/decision-data.ts';
import { type CellOf, type CellsOf, cellKey, cellsAt, type JudgedList } from '../api/judged-cells.ts';

export interface FormPart<Values> {
  form: Values;
  set: (part: Partial<Values>) => void;
  /** The sentence at a field: "options.0.title". */
  errors: Readonly<Record<string, string>>;
}

interface FrameProps<Values extends object> {
  title: string;
  draft: DraftHandle<Values>;
  initial: Values;
  errors: RefusedForm;
  isBusy: boolean;
  send: () => Promise<Decision>;
  describe: (name: keyof Values & string, form: Values) => DescribedPart;
  onClose: () => void;
  children: ReactNode;
  width?: 'medium' | 'large';
}

/** One part of a decision as a form. */
function EditFrame<Values extends object>({ onClose, children, ...form }: FrameProps<Values>) {
  const { t } = useTranslation('decisions');
  return (
    <FormDialog<Values, Decision> width="large" {...form} submitLabel={t('save')} onClose={() => onClose()}>
      <Stack gap="large">{children}</Stack>
    </FormDialog>
  );
}

const readPresent = (current: unknown) => decisionSchema.safeParse(current).data;

interface EditDialogProps<Values extends object> {
  title: string;
  /** Where what is typed is kept until it is saved. */
  draftKey: string;
  decision: Decision;
  /** What the form begins with on that state of the decision. */
  valuesOf: (decision: Decision) => Values;
  /** What is sent of the form, made on that state; without it, its properties are those of the decision. */
  toChange?: (form: Values, present: Decision) => EditDecision;
  texts: PartTexts<Values>;
  /** Wide where fields stand beside one another. */
  width?: 'medium' | 'large';
  onClose: () => void;
  children: (part: FormPart<Values>) => ReactNode;
}

/** Changes properties and lists of a decision. Who was quicker elsewhere is in nobody's way. */
export function EditDialog<Values extends object>({
  draftKey,
  decision,
  valuesOf,
  toChange,
  texts,
  children,
  ...frame
}: EditDialogProps<Values>) {
  const update = useUpdateDecision();
  const params = useDecisionParams(decision);
  const [initial] = useState(() => valuesOf(decision));
  const draft = useDraft<Values>(`decision:${decision.id}:${draftKey}`, initial, decision.revision);
  const errors = useFieldErrors()(update.error);
  const form = draft.value;
  const send = () =>
    saveChanges({
      item: decision,
      before: draft.base.current,
      after: form,
      valuesOf,
      send: (changed, present) => {
        const body = toChange ? toChange(form, present) : pickParts(form, changed);
        return update.mutateAsync({ params, revision: present.revision, body });
      },
      readPresent,
    });
  return (
    <EditFrame
      {...frame}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={update.isPending}
      send={send}
      describe={useDescribePart(texts)}
    >
      {children({ form, set: (part) => draft.setValue({ ...form, ...part }), errors: errors.fields })}
    </EditFrame>
  );
}

interface JudgeDialogProps<Name extends JudgedList> {
  title: string;
  draftKey: string;
  decision: Decision;
  list: Name;
  /** The places that are judged here, in their order. */
  places: readonly CellOf<Name>[];
  describe: (cell: CellOf<Name>) => DescribedPart;
  onClose: () => void;
  children: (part: JudgePart<Name>) => ReactNode;
}
export interface JudgePart<Name extends JudgedList> {
  /** What is said at each place now. */
  cells: readonly CellOf<Name>[];
  set: (cell: CellOf<Name>) => void;
  errorAt: (cell: CellOf<Name>, name: string) => string | undefined;
}

/**
 * Enters verdicts, scores or amounts. Only cells that were changed are sent, so that several people can judge at once;
 * whoever judges the same cell sees what the other entered and decides.
 */
export function JudgeDialog<Name extends JudgedList>({
  draftKey,
  decision,
  list,
  places,
  describe,
  children,
  ...frame
}: JudgeDialogProps<Name>) {
  const judge = useSaveJudgements();
  const params = useDecisionParams(decision);
  const valuesOf = (present: Decision) => cellsAt(present, list, places);
  const [initial] = useState(() => valuesOf(decision));
  const draft = useDraft<CellsOf<Name>>(`decision:${decision.id}:cells:${draftKey}`, initial, decision.revision);
  const errors = useFieldErrors()(judge.error);
  const { remember, errorAt } = useSentRows(list, errors);
  const cells = { ...valuesOf(decision), ...draft.value };
  const cellAt = (key: string) => cells[key];
  const send = () =>
    saveChanges({
      item: decision,
      before: draft.base.current,
      after: draft.value,
      valuesOf,
      send: (changed, { revision }) => {
        remember(changed);
        const sent = changed.flatMap((key) => cells[key] ?? []);
        return judge.mutateAsync({ params, revision, body: { [list]: sent } });
      },
      readPresent,
    });
  return (
    <EditFrame
      {...frame}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={judge.isPending}
      send={send}
      describe={(key, form) => {
        const cell = form[key];
        return cell ? describe(cell) : { label: '', text: '' };
      }}
    >
      {children({
        cells: places.flatMap((place) => cellAt(cellKey(list, place)) ?? []),
        set: (cell) => draft.setValue({ ...draft.value, [cellKey(list, cell)]: cell }),
        errorAt: (cell, name) => errorAt(cellKey(list, cell), name),
      })}
    </EditFrame>
  );
}
