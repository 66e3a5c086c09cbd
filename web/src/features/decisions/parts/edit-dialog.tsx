import { type Decision, decisionSchema, type EditDecision } from '@agendawerk/shared/decisions/index.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.ts';
import { savePart } from '../../../lib/save-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useDecisionParams, useSaveJudgements, useUpdateDecision } from '../api/decision-data.ts';
import { cellKey, type Cells, listChanged, pickCells } from '../api/judged-cells.ts';
import type { Judgements } from '@agendawerk/shared/decisions/index.ts';

export interface FormPart<Values> {
  form: Values;
  set: (part: Partial<Values>) => void;
  /** The sentence at a field: "options.0.title". */
  errors: Readonly<Record<string, string>>;
}

interface FrameProps<Values> {
  title: string;
  /** Where what is typed is kept until it is saved. */
  draftKey: string;
  decision: Decision;
  initial: Values;
  submit: (form: Values, base: Decision) => Promise<unknown>;
  error: unknown;
  isPending: boolean;
  onClose: () => void;
  actions?: ReactNode;
  children: (part: FormPart<Values>) => ReactNode;
}

/** One part of a decision as a form: what is typed survives, and a refusal stands at its field. */
function EditFrame<Values extends object>({
  title,
  draftKey,
  decision,
  initial,
  submit,
  error,
  isPending,
  onClose,
  actions,
  children,
}: FrameProps<Values>) {
  const { t } = useTranslation('decisions');
  const [start] = useState(initial);
  const [base, setBase] = useState(decision);
  const draft = useDraft<Values>(`decision:${decision.id}:${draftKey}`, start, decision.revision);
  const refused = useFieldErrors()(error);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await submit(draft.value, base);
    } catch (failure) {
      // Whoever saves once more after having been told decides for what they have typed.
      const present = isApiError(failure, 'resource.changed_meanwhile')
        ? decisionSchema.safeParse(failure.current).data
        : undefined;
      if (present) setBase(present);
      return;
    }
    draft.clear(start);
    onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} width="large">
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="large">
          {draft.isRestored ? <Notice>{t('restored')}</Notice> : null}
          {refused.summary ? (
            <Notice tone="danger" isLive>
              {refused.summary}
            </Notice>
          ) : null}
          {children({
            form: draft.value,
            set: (part) => draft.setValue({ ...draft.value, ...part }),
            errors: refused.fields,
          })}
          {Object.keys(refused.fields).length > 0 ? (
            <Notice tone="danger" isLive>
              {t('refused')}
            </Notice>
          ) : null}
          <div>
            <Button type="submit" variant="primary" isBusy={isPending}>
              {t('save')}
            </Button>
            {actions}
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}

interface EditDialogProps<Values> extends Omit<FrameProps<Values>, 'submit' | 'error' | 'isPending'> {
  toChange: (form: Values) => EditDecision;
}

/** Changes properties and lists of a decision. Who was quicker elsewhere is in nobody's way. */
export function EditDialog<Values extends object>({ toChange, ...frame }: EditDialogProps<Values>) {
  const update = useUpdateDecision();
  const params = useDecisionParams(frame.decision);
  return (
    <EditFrame
      {...frame}
      error={update.error}
      isPending={update.isPending}
      submit={(form, base) =>
        savePart<Decision, EditDecision>({
          base,
          change: toChange(form),
          send: (body, revision) => update.mutateAsync({ params, revision, body }),
          readPresent: (current) => decisionSchema.safeParse(current).data,
        })
      }
    />
  );
}

interface JudgeDialogProps<Values, Name extends keyof Judgements>
  extends Omit<FrameProps<Values>, 'submit' | 'error' | 'isPending' | 'children'> {
  list: Name;
  toCells: (form: Values) => Required<Judgements>[Name];
  children: (part: FormPart<Values> & { errorAt: (key: string, name: string) => string | undefined }) => ReactNode;
}

/** Enters verdicts, scores or amounts. Only what was changed is sent, so that several people can judge at once. */
export function JudgeDialog<Values extends object, Name extends keyof Judgements>({
  list,
  toCells,
  children,
  ...frame
}: JudgeDialogProps<Values, Name>) {
  const judge = useSaveJudgements();
  const params = useDecisionParams(frame.decision);
  const [sentKeys, setSentKeys] = useState<readonly string[]>([]);
  const submit = async (form: Values, base: Decision) => {
    const cells = toCells(form);
    const before = pickCells(
      base,
      cells.map((cell) => cellKey(list, cell)),
    );
    const changed = listChanged(list, before, cells);
    const keys = changed.map((cell) => cellKey(list, cell));
    setSentKeys(keys);
    if (changed.length === 0) return;
    const change: Cells = Object.fromEntries(keys.map((key, index) => [key, changed[index]]));
    await savePart<Cells & { revision: number }, Cells>({
      base: before,
      change,
      send: async (_, revision) =>
        pickCells(await judge.mutateAsync({ params, revision, body: { [list]: changed } }), keys),
      readPresent: (current) => {
        const present = decisionSchema.safeParse(current).data;
        return present && pickCells(present, keys);
      },
    });
  };
  return (
    <EditFrame {...frame} error={judge.error} isPending={judge.isPending} submit={submit}>
      {(part) =>
        children({
          ...part,
          errorAt: (key, name) => part.errors[`${list}.${sentKeys.indexOf(key)}.${name}`],
        })
      }
    </EditFrame>
  );
}
