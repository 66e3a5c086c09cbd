import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { formatDay } from '../text/german-format.ts';
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
  inColumns,
  partOf,
  showNumber,
} from './decision-parts.builder.ts';
import { buildChoice } from './decisions.builder.ts';
import type { Block, DocumentModel, FactsBlock, Inline } from './document.ts';

/**
 * Vergabevermerk: one decision on one or two pages for the procurement file. Nothing in it is ever cut: what does not
 * fit goes on, and the reasons behind single verdicts and scores follow as an annex on pages of their own.
 */
export function buildDecisionNote(options: {
  content: AgendaContent;
  decisionId: string;
  createdAt: string;
}): DocumentModel {
  const { content, decisionId, createdAt } = options;
  const index = indexContent(content, toBerlinDay(createdAt));
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
    ...buildReasons(decision),
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
  const groups = inColumns(options);
  return groups.map((group, place) =>
    table({
      caption: `Muss-Kriterien: ${title}${partOf(place, groups.length)}`,
      columns: [
        { title: 'Muss-Kriterium', width: 2.6 },
        ...group.map((option) => ({ title: option.title, width: 1.6 })),
      ],
      rows: mustHaves.map((mustHave) => [mustHave.title, ...group.map((option) => judge(option.id, mustHave.id))]),
    }),
  );
}

/** Every reason that somebody gave, in full: a table for each criterion. */
function buildReasons(decision: Decision): Block[] {
  const tables = [...listVerdictReasons(decision), ...listScoreReasons(decision)].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return [];
  const hasAssessors = decision.assessors.length > 1;
  return [
    heading(2, 'Anlage: Begründungen der Bewertungen', { startsPage: true }),
    ...tables.map(({ title, column, rows }) =>
      table({
        caption: title,
        columns: [
          { title: 'Möglichkeit', width: 2.2 },
          { title: column, width: column === points ? 0.9 : 1.4 },
          ...(hasAssessors && column === points ? [{ title: 'Bewertet von', width: 1.6 }] : []),
          { title: 'Begründung', width: 7 },
        ],
        rows: rows.map(([option, judgement, assessor, reason]) =>
          hasAssessors && column === points ? [option, judgement, assessor, reason] : [option, judgement, reason],
        ),
      }),
    ),
  ];
}

const points = 'Punkte';
interface Reasons {
  title: string;
  column: string;
  rows: [option: string, judgement: string, assessor: string, reason: string][];
}

function listVerdictReasons({ mustHaves, options, verdicts }: Decision): Reasons[] {
  return mustHaves.map(({ id, title }) => ({
    title: `Muss-Kriterium: ${title}`,
    column: 'Ergebnis',
    rows: options.flatMap((option) =>
      verdicts.flatMap(({ optionId, mustHaveId, isMet, reason }): Reasons['rows'] => {
        if (optionId !== option.id || mustHaveId !== id || reason === null) return [];
        return [[option.title, isMet === null ? 'offen' : isMet ? 'erfüllt' : 'nicht erfüllt', '', reason]];
      }),
    ),
  }));
}

function listScoreReasons({ criteria, options, assessors, scores }: Decision): Reasons[] {
  return criteria.map(({ id, title }) => ({
    title,
    column: points,
    rows: options.flatMap((option) =>
      assessors.flatMap((assessor) =>
        scores.flatMap(({ optionId, criterionId, assessorId, score, reason }): Reasons['rows'] => {
          if (optionId !== option.id || criterionId !== id || assessorId !== assessor.id || reason === null) return [];
          return [[option.title, score === null ? '–' : showNumber(score), assessor.name, reason]];
        }),
      ),
    ),
  }));
}

function buildSheets(decision: Decision): Block[] {
  const sheets = buildAiSheets(decision);
  return sheets.length === 0 ? [] : [heading(2, 'Künstliche Intelligenz'), ...sheets];
}
