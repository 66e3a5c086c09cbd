import {
  createGoal,
  deleteGoal,
  type editGoalSchema,
  type Goal,
  goalSchema,
  setGoalAcceptance,
  updateGoal,
} from '@agendawerk/shared/goals/index.ts';
import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { isApiError } from '../../../lib/api-error.ts';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { textPollInterval, type TextVersion } from '../../../lib/text-sync/text-sync.types.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useSavePart } from '../../../lib/use-save-part.ts';

export type GoalChange = z.input<typeof editGoalSchema>;

/** The goals of the agenda, looked at again and again: their texts are written by several people. */
export function useGoals() {
  return useQuery({ ...goalsQuery(useAgendaScope()), refetchInterval: textPollInterval });
}

/** Goals stand in measures and KPIs too. */
function useTouchedKeys(): QueryKey[] {
  const { agendaId } = useAgendaScope();
  return [
    ['goals', agendaId],
    ['measures', agendaId],
    ['kpis', agendaId],
    ['search', agendaId],
  ];
}

export function useCreateGoal() {
  return useContractMutation(createGoal, {
    invalidates: useTouchedKeys(),
    successToast: 'goals:toast.created',
    errorToast: false,
  });
}

export function useMoveGoal() {
  return useContractMutation(updateGoal, { invalidates: useTouchedKeys() });
}

export function useDeleteGoal() {
  return useContractMutation(deleteGoal, { invalidates: useTouchedKeys(), successToast: 'goals:toast.deleted' });
}

function useShowGoal(): (goal: Goal) => void {
  const client = useQueryClient();
  const { workspaceId, agendaId } = useAgendaScope();
  return useCallback(
    (goal) =>
      void client.setQueryData(goalsQuery({ workspaceId, agendaId }).queryKey, (goals) =>
        goals?.map((each) => (each.id === goal.id ? goal : each)),
      ),
    [client, workspaceId, agendaId],
  );
}

/** For properties that are changed in their place. */
export function useSaveGoal(goal: Goal): (change: GoalChange) => Promise<void> {
  const { workspaceId } = useAgendaScope();
  const { mutateAsync } = useContractMutation(updateGoal, { invalidates: useTouchedKeys(), errorToast: false });
  const send = useCallback(
    (body: GoalChange, revision: number) => mutateAsync({ params: { workspaceId, goalId: goal.id }, revision, body }),
    [mutateAsync, workspaceId, goal.id],
  );
  return useSavePart({ item: goal, send, readPresent: readGoal, show: useShowGoal() });
}

/** The head's own word; where somebody changed the goal meanwhile, it is given for what they wrote only when asked again. */
export function useAcceptGoal(goal: Goal): (change: { isAccepted: boolean }) => Promise<void> {
  const { workspaceId } = useAgendaScope();
  const show = useShowGoal();
  const { mutateAsync } = useContractMutation(setGoalAcceptance, {
    invalidates: useTouchedKeys(),
    errorToast: false,
  });
  return useCallback(
    async (body) => {
      try {
        show(await mutateAsync({ params: { workspaceId, goalId: goal.id }, revision: goal.revision, body }));
      } catch (error) {
        const theirs = isApiError(error, 'resource.changed_meanwhile') ? readGoal(error.current) : undefined;
        if (theirs) show(theirs);
        throw error;
      }
    },
    [mutateAsync, show, workspaceId, goal.id, goal.revision],
  );
}

export function toVersion({ description, revision }: Goal): TextVersion {
  return { text: description, revision };
}

function readGoal(current: unknown): Goal | undefined {
  return goalSchema.safeParse(current).data;
}

export function readPresentText(current: unknown): TextVersion | undefined {
  const goal = readGoal(current);
  return goal && toVersion(goal);
}

/** Saves the long text of a goal. */
export function useSaveGoalText(goalId: string): (text: RichText | null, revision: number) => Promise<TextVersion> {
  const client = useQueryClient();
  const { workspaceId, agendaId } = useAgendaScope();
  const show = useShowGoal();
  return useCallback(
    async (text, revision) => {
      const params = { workspaceId, goalId };
      const { data } = await callApi(updateGoal, { params, ifMatch: revision, body: { description: text } });
      await client.cancelQueries({ queryKey: ['goals', agendaId] });
      show(data);
      return toVersion(data);
    },
    [client, show, workspaceId, agendaId, goalId],
  );
}
