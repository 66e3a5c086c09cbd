import {
  createDecision,
  type Decision,
  saveJudgements,
  supersedeDecision,
  takeDecision,
  updateDecision,
} from '@agendawerk/shared/decisions/index.ts';
import type { ApiClient } from './api-client.ts';
import { type Ids, toCreateDecision } from './bodies.ts';
import type { DemoDecision } from './demo-town.ts';

interface WriteDecision {
  decision: DemoDecision;
  params: { workspaceId: string; agendaId: string };
  ids: Ids;
}

/** A decision as far as it has come, by the same steps as people go. */
export async function writeDecision(officer: ApiClient, { decision, params, ids }: WriteDecision): Promise<void> {
  let made = await officer.call(createDecision, { params, body: toCreateDecision(decision, ids) });
  const one = () => ({ params: { workspaceId: params.workspaceId, decisionId: made.id }, revision: made.revision });
  const { assessors, mustHaves, criteria, rate, rateSource, rateOn, firstYear, choice } = decision;
  const body = {
    assessors: assessors.map((name) => ({ name })),
    ...(mustHaves ? { mustHaves: [...mustHaves] } : {}),
    ...(criteria ? { criteria: [...criteria] } : {}),
    ...(rate === undefined ? {} : { rate, rateSource, rateOn, firstYear }),
  };
  made = await officer.call(updateDecision, { ...one(), body });
  made = await officer.call(saveJudgements, { ...one(), body: toJudgements(made, decision) });
  const take = async ({ option, ...rest }: NonNullable<DemoDecision['choice']>) =>
    officer.call(takeDecision, { ...one(), body: { ...rest, chosenOptionId: made.options[option]?.id ?? '' } });
  if (choice) made = await take(choice);
  const { successor } = decision;
  if (!successor) return;
  made = await officer.call(supersedeDecision, one());
  const { rateOn: newRateOn, firstYear: newFirstYear } = successor;
  made = await officer.call(updateDecision, { ...one(), body: { rateOn: newRateOn, firstYear: newFirstYear } });
  made = await officer.call(saveJudgements, { ...one(), body: toJudgements(made, { ...decision, ...successor }) });
  await take(successor.choice);
}

/** The tables of the demo's content go by place: rows are options, columns must-haves, criteria or years. */
export function toJudgements(
  { options, mustHaves, criteria, assessors }: Pick<Decision, 'options' | 'mustHaves' | 'criteria' | 'assessors'>,
  demo: DemoDecision,
) {
  const optionAt = (index: number) => options[index]?.id ?? '';
  return {
    verdicts: demo.verdicts.flatMap((row, option) =>
      row.map((verdict, place) => ({
        optionId: optionAt(option),
        mustHaveId: mustHaves[place]?.id ?? '',
        isMet: typeof verdict === 'string' ? false : verdict,
        reason: typeof verdict === 'string' ? verdict : null,
      })),
    ),
    scores: demo.scores.flatMap((table, assessor) =>
      table.flatMap((row, option) =>
        row.map((score, criterion) => ({
          optionId: optionAt(option),
          criterionId: criteria[criterion]?.id ?? '',
          assessorId: assessors[assessor]?.id ?? '',
          score,
          reason:
            demo.reasons?.find(
              (each) => each.assessor === assessor && each.option === option && each.criterion === criterion,
            )?.text ?? null,
        })),
      ),
    ),
    flows: demo.flows.flatMap((row, option) =>
      row.map(([cost, benefit], year) => ({ optionId: optionAt(option), year, cost, benefit })),
    ),
  };
}
