import {
  type Assessment,
  type AssessmentAnswers,
  type EditAssessment,
  updateAssessment,
} from '@agendawerk/shared/assessments/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isApiError } from '../../lib/api-error.ts';
import { isSame } from '../../lib/is-same.ts';
import { type Autosave, useAutosave } from '../../lib/use-autosave.ts';
import { useContractMutation } from '../../lib/use-contract-mutation.ts';
import { useWorkspace } from '../../lib/session.ts';
import { assessmentsQuery, readAssessment } from './api/assessment-data.ts';
import { isOverlapping, toAnswers, toChange } from './answers.ts';

/**
 * The questionnaire as one form that saves itself. Only what was changed here is sent; where somebody else has answered
 * other questions meanwhile, it is sent again on top of theirs, and where it was the same question, that is said first.
 */
export function useAnswers(assessment: Assessment): Autosave<AssessmentAnswers> {
  const client = useQueryClient();
  const { workspaceId } = useWorkspace();
  const saved = useMemo(() => toAnswers(assessment), [assessment]);
  const base = useRef(saved);
  const latest = useRef(assessment);
  const isTold = useRef(false);
  const { mutateAsync } = useContractMutation(updateAssessment, {
    invalidates: [['activity', workspaceId]],
    errorToast: false,
  });

  const show = useCallback(
    (next: Assessment) => {
      latest.current = next;
      const { queryKey } = assessmentsQuery({ workspaceId, municipalityId: next.municipalityId });
      client.setQueryData(queryKey, (all) => all?.map((each) => (each.id === next.id ? next : each)));
    },
    [client, workspaceId],
  );
  const save = useCallback(
    async (value: AssessmentAnswers) => {
      const body = toChange(base.current, value);
      const send = async (change: EditAssessment) => {
        const { id, revision } = latest.current;
        show(await mutateAsync({ params: { workspaceId, assessmentId: id }, revision, body: change }));
      };
      try {
        await send(body);
      } catch (error) {
        const theirs = isApiError(error, 'resource.changed_meanwhile') ? readAssessment(error.current) : undefined;
        if (!theirs) throw error;
        latest.current = theirs;
        const isSameQuestion = isOverlapping(body, toChange(base.current, toAnswers(theirs)));
        if (isSameQuestion && !isTold.current) {
          isTold.current = true;
          throw error;
        }
        await send(body);
      }
      isTold.current = false;
      base.current = value;
    },
    [mutateAsync, show, workspaceId],
  );

  const autosave = useAutosave({
    draftKey: `assessment:${assessment.id}`,
    saved,
    revision: assessment.revision,
    save,
    isEqual: isSame,
  });
  useEffect(() => {
    if (assessment.revision >= latest.current.revision) latest.current = assessment;
    if (isSame(autosave.value, saved)) base.current = saved;
  }, [assessment, autosave.value, saved]);
  return autosave;
}
