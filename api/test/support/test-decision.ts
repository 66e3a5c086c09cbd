import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import {
  createDecision,
  type CreateDecision,
  type Decision,
  saveJudgements,
  updateDecision,
} from '@agendawerk/shared/decisions/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import type { TestApp } from './test-app.ts';

/** A decision for a measure that a department leads and somebody of the staff owns. */
export async function beginDecision(api: TestApp, more: Partial<CreateDecision> = {}) {
  const { admin, addMember, workspaceId } = await api.createWorkspace();
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Bürgerdienste' } });
  const staff = await addMember({ roles: ['staff'] });
  const head = await addMember({ roles: ['head'], departmentIds: [department.id] });
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: { title: 'Online-Terminvergabe', leadDepartmentId: department.id, ownerId: staff.memberId },
  });
  const decision = await admin.call(createDecision, {
    params: inAgenda,
    body: {
      title: 'Terminsoftware',
      measureIds: [measure.id],
      options: [{ title: 'Lösung A' }, { title: 'Lösung B' }],
      ...more,
    },
  });
  const params = { workspaceId, decisionId: decision.id };
  return { admin, addMember, staff, head, workspaceId, inAgenda, measure, decision, params };
}

/** The check of domain.md: weights 60/40, A (8, 5) = 6.8, B (6, 9) = 7.2; no must-haves. */
export async function judgeDecision(api: TestApp) {
  const begun = await beginDecision(api);
  const { admin, params } = begun;
  const weighted = await admin.call(updateDecision, {
    params,
    revision: 1,
    body: {
      mustHaves: [],
      criteria: [
        { title: 'Passung', weight: 60, aspect: 'scalability' },
        { title: 'Kosten', weight: 40, aspect: 'future' },
      ],
    },
  });
  const judged = await admin.call(saveJudgements, {
    params,
    revision: 2,
    body: {
      scores: toScores(weighted, [
        [8, 5],
        [6, 9],
      ]),
    },
  });
  return { ...begun, judged };
}

/** The scores of the first assessor: a row for each option, a column for each criterion. */
export function toScores({ options, criteria, assessors }: Decision, table: readonly (readonly number[])[]) {
  return options.flatMap((option, row) =>
    criteria.map((criterion, column) => ({
      optionId: option.id,
      criterionId: criterion.id,
      assessorId: assessors[0]?.id ?? '',
      score: table[row]?.[column] ?? null,
      reason: null,
    })),
  );
}
