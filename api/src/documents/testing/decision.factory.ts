import type { Decision, DecisionOption } from '@agendawerk/shared/decisions/index.ts';
import { newId } from '../../db/ids.ts';

/** A decision that was taken: three options, one of them out, two criteria, costs over the years. */
export function createDecision(given: Partial<Decision> = {}): Decision {
  const option = (title: string, part: Partial<DecisionOption> = {}): DecisionOption => ({
    id: newId(),
    title,
    kind: 'product',
    provider: null,
    link: null,
    description: null,
    usesAi: false,
    aiPurpose: null,
    aiData: null,
    aiRiskClass: null,
    aiHumanControl: null,
    aiStaffTransparency: null,
    aiCitizenTransparency: null,
    ...part,
  });
  const [a, b, c] = [option('Lösung A'), option('Lösung B', { kind: 'efa' }), option('Lösung C')];
  const assessor = { id: newId(), name: 'Bürgerbüro' };
  const mustHave = { id: newId(), title: 'Datenschutz', question: null };
  const criteria = [60, 40].map((weight, index) => ({
    id: newId(),
    title: index === 0 ? 'Passung' : 'Kosten',
    question: null,
    weight,
    isLocked: false,
    aspect: null,
  }));
  const scores = [
    [8, 5],
    [6, 9],
  ].flatMap((row, place) =>
    row.map((score, index) => ({
      optionId: (place === 0 ? a : b).id,
      criterionId: criteria[index]?.id ?? '',
      assessorId: assessor.id,
      score,
      reason: null,
    })),
  );
  return {
    id: newId(),
    agendaId: newId(),
    title: 'Terminsoftware',
    measureIds: [],
    need: 'Termine ohne Anruf.',
    requirements: null,
    rate: 2,
    rateSource: 'Kämmerei',
    rateOn: '2026-01-15',
    firstYear: 2027,
    options: [a, b, c],
    mustHaves: [mustHave],
    criteria,
    assessors: [assessor],
    verdicts: [a, b, c].map(({ id }) => ({
      optionId: id,
      mustHaveId: mustHave.id,
      isMet: id !== c.id,
      reason: id === c.id ? 'Server in den USA' : null,
    })),
    scores,
    flows: [0, 1, 2, 3, 4, 5].map((year) => ({
      optionId: b.id,
      year,
      cost: year === 0 ? '100000.00' : null,
      benefit: year === 0 ? null : '25000.00',
    })),
    chosenOptionId: b.id,
    decisionReason: 'Am wenigsten Aufwand im Betrieb.',
    decidedOn: '2026-05-04',
    decidedByName: 'Petra Beispiel',
    supersedesId: null,
    successorId: null,
    isSuperseded: false,
    revision: 3,
    ...given,
  };
}
