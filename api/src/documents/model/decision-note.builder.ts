import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import { formatDay, toGermanDay } from '../text/german-format.ts';
import { heading, paragraph, paragraphs, run, status, table } from './compose.ts';
import { type ContentIndex, indexContent } from './content-index.ts';
import {
  buildAiSheets,
  buildCriteriaTable,
  buildRanking,
  describeEconomy,
  describeRobustness,
  describeState,
  findChosen,
} from './decision-parts.builder.ts';
import { buildChoice } from './decisions.builder.ts';
import type { Block, DocumentModel, FactsBlock, Inline } from './document.ts';

/** Vergabevermerk: one decision on one or two pages for the procurement file. */
export function buildDecisionNote(options: {
  content: AgendaContent;
  decisionId: string;
  createdAt: string;
}): DocumentModel {
  const { content, decisionId, createdAt } = options;
  const index = indexContent(content, toGermanDay(createdAt));
  const decision = content.decisions.find(({ id }) => id === decisionId);
  if (!decision) throw new TypeError('the decision is not in the content');
  const mark = decision.decidedOn === null ? `Entwurf vom ${formatDay(index.asOf)}` : `Stand ${formatDay(index.asOf)}`;
  const title = `Vergabevermerk: ${decision.title}`;
  return {
    language: 'de-DE',
    title: `${title}, ${content.workspaceName}`,
    author: content.workspaceName,
    description: `Technologieentscheidung mit Vergleich und Begründung, ${describeState(decision)}.`,
    keywords: ['Vergabevermerk', content.workspaceName],
    createdAt,
    cover: { organisation: content.workspaceName, title: content.agenda.title, period: null, mark, facts: [] },
    isNote: true,
    mark,
    contentsDepth: 2,
    parts: [{ orientation: 'portrait', blocks: buildNote(index, decision, title) }],
  };
}

function buildNote(index: ContentIndex, decision: Decision, title: string): Block[] {
  return [
    heading(1, title, { id: 'note' }),
    buildFacts(index, decision),
    ...buildText('Bedarf', decision.need),
    ...buildText('Anforderungen', decision.requirements),
    heading(2, 'Vergleich'),
    ...(decision.options.length === 0
      ? [paragraph('Möglichkeiten sind noch nicht eingetragen.')]
      : [buildRanking(decision)]),
    paragraph(describeRobustness(decision)),
    paragraph(describeEconomy(decision)),
    ...buildMustHaves(decision),
    ...buildCriteriaTable(decision),
    ...buildSheets(decision),
    heading(2, 'Entscheidung'),
    ...(decision.decidedOn === null
      ? [paragraph('Die Entscheidung ist noch nicht getroffen. Dieser Vermerk ist ein Entwurf.')]
      : buildChoice(decision)),
    ...(decision.isSuperseded
      ? [paragraph('Diese Entscheidung ist inzwischen durch eine neue abgelöst.', 'note')]
      : []),
  ];
}

function buildFacts(index: ContentIndex, decision: Decision): FactsBlock {
  const measures = decision.measureIds.flatMap((id) => index.findMeasure(id) ?? []);
  const before = index.content.decisions.find(({ id }) => id === decision.supersedesId);
  const facts: [string, string | null | undefined][] = [
    ['Maßnahmen', measures.map(({ number, title }) => `${number} ${title}`).join('; ') || 'keine Angabe'],
    ['Stand', describeState(decision)],
    ['Gewählt', findChosen(decision)?.option.title],
    ['Bewertet von', decision.assessors.map(({ name }) => name).join(', ') || 'keine Angabe'],
    ['Löst ab', before && `${before.title}${before.decidedOn ? ` vom ${formatDay(before.decidedOn)}` : ''}`],
  ];
  return {
    type: 'facts',
    layout: 'list',
    items: facts.flatMap(([label, text]) => (text ? [{ label, content: [run(text)] }] : [])),
  };
}

function buildText(title: string, text: string | null): Block[] {
  return text === null ? [] : [heading(2, title), ...paragraphs(text)];
}

function buildMustHaves({ title, mustHaves, options, verdicts }: Decision): Block[] {
  if (mustHaves.length === 0 || options.length === 0) return [];
  const judge = (optionId: string, mustHaveId: string): Inline[] => {
    const verdict = verdicts.find((each) => each.optionId === optionId && each.mustHaveId === mustHaveId);
    if (verdict?.isMet === true) return [status('green', 'erfüllt')];
    return verdict?.isMet === false ? [status('red', 'nicht erfüllt')] : [status('none', 'offen')];
  };
  return [
    table({
      caption: `Muss-Kriterien: ${title}`,
      columns: [
        { title: 'Muss-Kriterium', width: 2.6 },
        ...options.map((option) => ({ title: option.title, width: 1.6 })),
      ],
      rows: mustHaves.map((mustHave) => [mustHave.title, ...options.map((option) => judge(option.id, mustHave.id))]),
    }),
  ];
}

function buildSheets(decision: Decision): Block[] {
  const sheets = buildAiSheets(decision);
  return sheets.length === 0 ? [] : [heading(2, 'Künstliche Intelligenz'), ...sheets];
}
