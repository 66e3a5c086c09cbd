import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  createDecisionSchema,
  decisionListItemSchema,
  decisionSchema,
  editDecisionSchema,
  judgementsSchema,
  takeDecisionSchema,
} from './decision.schema.ts';

const one = `${workspacePath}/decisions/:decisionId` as const;
const params = workspaceParams.extend({ decisionId: idSchema });

export const listDecisions = defineContract({
  name: 'listDecisions',
  summary: 'The technology decisions of an agenda',
  method: 'GET',
  path: `${agendaPath}/decisions`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(decisionListItemSchema) }),
});

/** Must-have and weighted criteria come from the catalogue, and the caller is its first assessor. */
export const createDecision = defineContract({
  name: 'createDecision',
  summary: 'Begin a technology decision for one or several measures',
  method: 'POST',
  path: `${agendaPath}/decisions`,
  access: 'decision.edit',
  params: agendaParams,
  body: createDecisionSchema,
  response: decisionSchema,
  errors: ['resource.unknown_reference', 'decision.measure_required'],
});

export const getDecision = defineContract({
  name: 'getDecision',
  summary: 'One technology decision and what the caller may do',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: z.object({
    decision: decisionSchema,
    abilities: z.object({ edit: z.boolean(), decide: z.boolean(), supersede: z.boolean(), remove: z.boolean() }),
  }),
});

export const updateDecision = defineContract({
  name: 'updateDecision',
  summary: 'Change need, options, criteria with their weights, assessors or the rate of a technology decision',
  method: 'PATCH',
  path: one,
  access: 'decision.edit',
  params,
  body: editDecisionSchema,
  response: decisionSchema,
  errors: ['resource.unknown_reference', 'decision.measure_required', 'decision.already_taken'],
});

export const saveJudgements = defineContract({
  name: 'saveJudgements',
  summary: 'Enter verdicts on must-haves, scores with their reasons, and costs and benefits by year',
  method: 'PATCH',
  path: `${one}/judgements`,
  access: 'decision.edit',
  params,
  body: judgementsSchema,
  response: decisionSchema,
  errors: ['decision.already_taken'],
});

export const takeDecision = defineContract({
  name: 'takeDecision',
  summary: 'Choose an option with the reasons: nothing of the decision changes from then on',
  method: 'POST',
  path: `${one}/choice`,
  access: 'decision.edit',
  params,
  body: takeDecisionSchema,
  response: decisionSchema,
  needsRevision: true,
  successStatus: 200,
  errors: [
    'decision.already_taken',
    'decision.options_missing',
    'decision.option_excluded',
    'decision.option_incomplete',
    'resource.unknown_reference',
  ],
});

export const supersedeDecision = defineContract({
  name: 'supersedeDecision',
  summary: 'Begin a new decision with everything of one that was taken: once it is taken it supersedes the old one',
  method: 'POST',
  path: `${one}/successor`,
  access: 'decision.edit',
  params,
  response: decisionSchema,
  errors: ['decision.not_taken', 'decision.has_successor'],
});

export const deleteDecision = defineContract({
  name: 'deleteDecision',
  summary: 'Delete a technology decision that was not taken',
  method: 'DELETE',
  path: one,
  access: 'decision.edit',
  params,
  response: z.undefined(),
  errors: ['decision.already_taken'],
});
