import { type Place, readProperty, type Remark } from '@agendawerk/shared/rounds/index.ts';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useStop } from '../../../lib/use-stop.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useCreateRemark, useUpdateRemark } from '../api/co-signing-data.ts';
import roundStyles from '../parts/rounds.module.css';
import styles from './co-signing.module.css';
import type { CoSigningContext } from './co-signing-page.tsx';
import { Proposing, type Proposed } from './proposing.tsx';

interface Values extends Proposed {
  text: string;
  quote: string | null;
}

interface RemarkFormProps {
  context: CoSigningContext;
  place: Place;
  /** The marked words. */
  quote: string | null;
  /** The one to change; undefined: a new one. */
  remark?: Remark;
  onClose: () => void;
}

/** A remark on a part of what is read, right below it. What was typed stays on this device until it is saved. */
export function RemarkForm({ context, place, quote, remark, onClose }: RemarkFormProps) {
  const { t } = useTranslation(['rounds', 'ui']);
  const { scope } = context;
  const initial = toValues(remark ?? { text: '', quote, suggestion: null, proposal: null });
  const draft = useDraft<Values>(
    remark
      ? `remark:${remark.id}`
      : `round:${scope.roundId}:${scope.departmentId}:${place.kind}:${place.id}:${place.part}`,
    initial,
    remark?.revision ?? null,
  );
  const create = useCreateRemark();
  const update = useUpdateRemark();
  const errors = useFieldErrors()(create.error ?? update.error);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { isStopped, stop, forget } = useStop();
  const form = toValues(draft.value);
  const isUnreadable = form.proposal?.value === undefined && form.proposal !== null;
  const set = (part: Partial<Values>) => {
    // After a reload, text that could not be read gives way to what stands in the version.
    const property = part.proposal?.property;
    if (property !== undefined)
      draft.setBase({ ...form, proposal: { property, value: readProperty(context.content, place, property) } });
    draft.setValue({ ...form, ...part });
  };
  const send = () => {
    const body = form;
    return remark
      ? update.mutateAsync({ params: { ...scope, remarkId: remark.id }, revision: remark.revision, body })
      : create.mutateAsync({ params: scope, body: { ...body, place } });
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    forget();
    if (isUnreadable) return stop(event.currentTarget);
    await send();
    draft.clear();
    onClose();
  };
  const cancel = () => {
    draft.clear();
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      {draft.isRestored ? <Notice>{t('ui:formRestored')}</Notice> : null}
      {errors.summary ? (
        <Notice tone="danger" isLive>
          {errors.summary}
        </Notice>
      ) : null}
      {form.quote === null ? null : (
        <div>
          <blockquote className={roundStyles.quote} lang="de">
            {form.quote}
          </blockquote>
          <Button size="small" variant="tertiary" onClick={() => set({ quote: null })}>
            {t('remark.dropQuote')}
          </Button>
        </div>
      )}
      <TextArea
        ref={field}
        label={t('remark.label')}
        isRequired
        rows={3}
        value={form.text}
        onChange={(event) => set({ text: event.target.value })}
        error={errors.fields['text']}
      />
      <Proposing
        context={context}
        place={place}
        quote={form.quote}
        value={form}
        onChange={set}
        error={errors.fields['suggestion'] ?? errors.fields['proposal']}
      />
      {isStopped && isUnreadable ? (
        <Notice tone="danger" isLive>
          {t('ui:formRefused')}
        </Notice>
      ) : null}
      <Row>
        <Button type="submit" variant="primary" isBusy={create.isPending || update.isPending}>
          {t('remark.save')}
        </Button>
        <Button onClick={cancel}>{t('remark.cancel')}</Button>
      </Row>
    </form>
  );
}

/** Drafts that were kept before a value could be proposed have none. */
function toValues({ text, quote, suggestion, proposal }: Omit<Values, 'proposal'> & Partial<Values>): Values {
  const proposed = proposal ? { property: proposal.property, value: proposal.value } : null;
  return { text, quote, suggestion, proposal: proposed };
}
