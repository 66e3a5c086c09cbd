import {
  type Evaluation,
  evaluations,
  type Remark,
  remarkSchema,
  type Round,
  wantsReason,
} from '@agendawerk/shared/rounds/index.ts';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isApiError } from '../../../lib/api-error.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { subjectPath } from '../../../lib/subject-path.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { useEvaluateRemark, useShowRemark } from '../api/round-data.ts';
import { EvaluationMark } from '../parts/evaluation-mark.tsx';
import { RemarkText } from '../parts/remark-text.tsx';
import roundStyles from '../parts/rounds.module.css';
import styles from './workbench.module.css';

export interface RemarkPanelHandle {
  evaluate: (evaluation: Evaluation) => void;
}

interface RemarkPanelProps {
  ref: Ref<RemarkPanelHandle>;
  round: Round;
  remark: Remark;
  /** Other suggestions for the same passage. */
  others: readonly Remark[];
  /** Somebody came here by the keyboard. */
  takesFocus: boolean;
  onChoose: (id: string) => void;
  onEvaluated: (remark: Remark) => void;
}

/** One remark and what becomes of it. The reason is kept on this device until it is saved, also where somebody else was faster. */
export function RemarkPanel({ ref, round, remark, others, takesFocus, onChoose, onEvaluated }: RemarkPanelProps) {
  const { t } = useTranslation(['rounds', 'terms']);
  const { evaluate, reason, setReason, wanted, isBusy, problem, field } = useEvaluation(round, remark, onEvaluated);
  useImperativeHandle(ref, () => ({ evaluate }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    evaluate(wanted ?? remark.evaluation ?? 'noted');
  };
  return (
    <section className={styles.panel} aria-label={t('evaluate.current')}>
      <PlaceLine round={round} remark={remark} takesFocus={takesFocus} />
      <RemarkText remark={remark} />
      <Speaker remark={remark} />
      <Conflicts others={others} onChoose={onChoose} />
      {problem}
      {remark.evaluation === null ? null : (
        <p>
          <EvaluationMark evaluation={remark.evaluation} />
          <span className={roundStyles.below}>{t('evaluate.by', { name: remark.evaluatedByName ?? '' })}</span>
        </p>
      )}
      <TextArea
        ref={field}
        label={
          wanted ? t('evaluate.reasonFor', { evaluation: t(`terms:evaluations.${wanted}`) }) : t('evaluate.reason')
        }
        hint={t('evaluate.reasonHint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
        error={wanted ? t('evaluate.reasonMissing') : undefined}
      />
      <div className={styles.buttons}>
        {evaluations.map((evaluation, index) => (
          <Button
            key={evaluation}
            variant={evaluation === (wanted ?? remark.evaluation ?? 'accepted') ? 'primary' : 'secondary'}
            isBusy={isBusy}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => evaluate(evaluation)}
          >
            {`${index + 1} ${t(`evaluate.actions.${evaluation}`)}`}
          </Button>
        ))}
      </div>
    </section>
  );
}

function useEvaluation(round: Round, remark: Remark, onEvaluated: (remark: Remark) => void) {
  const { t } = useTranslation(['rounds', 'terms']);
  const { workspaceId } = useWorkspace();
  const errorText = useErrorText();
  const draft = useDraft(`remark:${remark.id}:reason`, remark.reason ?? '', remark.revision);
  const [wanted, setWanted] = useState<Evaluation | null>(null);
  // The state that the person has come to. What somebody else decides meanwhile appears by itself, perhaps at the very
  // moment of the press: it is told before it can be changed.
  const [seen, setSeen] = useState(remark.revision);
  const save = useEvaluateRemark();
  const show = useShowRemark({ workspaceId, roundId: round.id });
  const field = useRef<HTMLTextAreaElement>(null);
  const send = async (evaluation: Evaluation) => {
    try {
      const saved = await save.mutateAsync({
        params: { workspaceId, roundId: round.id, remarkId: remark.id },
        revision: seen,
        body: { evaluation, reason: draft.value },
      });
      draft.clear();
      setWanted(null);
      setSeen(saved.revision);
      show(saved);
      onEvaluated(saved);
    } catch (error) {
      const present = isApiError(error, 'resource.changed_meanwhile')
        ? remarkSchema.safeParse(error.current)
        : undefined;
      if (!present?.success) return;
      setSeen(present.data.revision);
      show(present.data);
    }
  };
  const evaluate = (evaluation: Evaluation) => {
    if (save.isPending) return;
    if (wantsReason(evaluation) && draft.value.trim() === '') {
      setWanted(evaluation);
      field.current?.focus();
    } else void send(evaluation);
  };
  const isStale = isApiError(save.error, 'resource.changed_meanwhile');
  const problem = save.error ? (
    <Notice tone={isStale ? 'warning' : 'danger'} isLive>
      {isStale
        ? t('evaluate.changedMeanwhile', {
            name: remark.evaluatedByName ?? remark.authorName,
            evaluation: remark.evaluation === null ? t('remark.open') : t(`terms:evaluations.${remark.evaluation}`),
          })
        : errorText(save.error)}
    </Notice>
  ) : null;
  return { evaluate, reason: draft.value, setReason: draft.setValue, wanted, isBusy: save.isPending, problem, field };
}

/** Where it is in the version, and where the same place is in the working copy today. */
function PlaceLine({ round, remark, takesFocus }: { round: Round; remark: Remark; takesFocus: boolean }) {
  const { t } = useTranslation(['rounds', 'terms']);
  const address = useAgendaAddress();
  const { place } = remark;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {remark.placeTitle}
      </h2>
      <p className="muted small">
        {t(`terms:placeParts.${place.part}`)} ·{' '}
        <Link to={paths.version(address, round.version.id)}>{t('onVersion', { number: round.version.number })}</Link> ·{' '}
        <Link to={subjectPath(address, place.kind, place.id)}>{t('evaluate.workingCopy')}</Link>
      </p>
    </div>
  );
}

function Speaker({ remark }: { remark: Remark }) {
  const { t } = useTranslation('rounds');
  const { formatDateTime } = useFormat();
  return (
    <p className="muted small">
      {t('remark.of', {
        department: remark.departmentName,
        name: remark.authorName,
        when: formatDateTime(remark.createdAt),
      })}
    </p>
  );
}

function Conflicts({ others, onChoose }: { others: readonly Remark[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation('rounds');
  if (others.length === 0) return null;
  return (
    <Notice tone="warning" title={t('evaluate.conflictTitle', { count: others.length })}>
      <ul className={roundStyles.list}>
        {others.map((other) => (
          <li key={other.id}>
            <RemarkText remark={other} />
            <p className={styles.marks}>
              <span className="muted small">{other.departmentName}</span>
              <EvaluationMark evaluation={other.evaluation} />
              <Button size="small" variant="tertiary" onClick={() => onChoose(other.id)}>
                {t('evaluate.goThere')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
