import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { Evaluation, Remark } from '@agendawerk/shared/rounds/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { countOf, formatDay } from '../text/german-format.ts';
import { bold, type CellContent, heading, paragraph, run, status, table } from './compose.ts';
import type { Consideration } from './consideration.ts';
import type { Block, DocumentModel, Inline, StatusMark } from './document.ts';
import { departmentStateWords, evaluationWords } from './labels.ts';
import { describeSuggestion, nameRemarkPart } from './remark-words.ts';
import { describeVersion, type VersionMark } from './version-mark.ts';

/** Abwägungstabelle: who said what on a version, what became of it, and why. An annex to the agenda, across. */
export function buildConsideration(options: {
  content: Pick<AgendaContent, 'workspaceName' | 'agenda'>;
  version: VersionMark;
  consideration: Consideration;
  createdAt: string;
}): DocumentModel {
  const { content, version, consideration, createdAt } = options;
  const { round, remarks, departments } = consideration;
  const title = `Abwägungstabelle: ${round.title}`;
  return {
    language: 'de-DE',
    title: `${title}, ${content.workspaceName}`,
    author: content.workspaceName,
    description: `${countOf(remarks.length, 'Anmerkung', 'Anmerkungen')} aus ${countOf(departments.length, 'Fachbereich', 'Fachbereichen')} und was daraus wurde.`,
    keywords: ['Abwägungstabelle', content.workspaceName],
    createdAt,
    cover: {
      organisation: content.workspaceName,
      title: content.agenda.title,
      period: null,
      mark: describeVersion(version),
      facts: [],
    },
    isNote: true,
    mark: describeVersion(version),
    contentsDepth: 2,
    parts: [{ orientation: 'landscape', blocks: buildBlocks(options, title) }],
  };
}

function buildBlocks(
  { content, version, consideration }: Parameters<typeof buildConsideration>[0],
  title: string,
): Block[] {
  const { round, departments, remarks } = consideration;
  const end = round.closedAt === null ? 'noch nicht abgeschlossen' : formatDay(toBerlinDay(round.closedAt));
  const facts: [string, string][] = [
    ['Zu', `${content.agenda.title}, ${describeVersion(version)}`],
    ['Frist', formatDay(round.dueOn)],
    ['Abgeschlossen', round.closedByName === null ? end : `${end}, ${round.closedByName}`],
    ['Prüfsumme der Fassung', version.hash],
  ];
  return [
    heading(1, title, { id: 'consideration' }),
    { type: 'facts', layout: 'list', items: facts.map(([label, text]) => ({ label, content: [run(text)] })) },
    heading(2, 'Antworten der Fachbereiche'),
    table({
      caption: 'Antworten der Fachbereiche',
      columns: [
        { title: 'Fachbereich', width: 4 },
        { title: 'Antwort', width: 4 },
        { title: 'Von, am', width: 4 },
        { title: 'Begründung', width: 6 },
      ],
      rows: departments.map(toDepartmentRow),
    }),
    heading(2, 'Anmerkungen und was daraus wurde'),
    ...(remarks.length === 0
      ? [paragraph('Es wurde nichts angemerkt.')]
      : [
          paragraph(countResults(remarks), 'lead'),
          table({
            caption: 'Anmerkungen und was daraus wurde',
            columns: [
              { title: 'Nr.', width: 1, align: 'end' },
              { title: 'Wer', width: 3 },
              { title: 'Stelle', width: 3.4 },
              { title: 'Anmerkung', width: 7 },
              { title: 'Abwägung', width: 2.8 },
              { title: 'Begründung', width: 5 },
            ],
            rows: remarks.map(toRemarkRow),
          }),
        ]),
  ];
}

function toDepartmentRow({ name, state, reason, answeredByName, answeredAt }: Consideration['departments'][number]) {
  const when = answeredAt === null ? '' : formatDay(toBerlinDay(answeredAt));
  return [name, departmentStateWords[state], [answeredByName, when].filter(Boolean).join(', '), reason ?? ''];
}

function toRemarkRow(remark: Remark, index: number): CellContent[] {
  const { departmentName, authorName, placeTitle, evaluation, reason } = remark;
  return [
    String(index + 1),
    `${departmentName}\n${authorName}`,
    `${placeTitle}\n${nameRemarkPart(remark)}`,
    describeRemark(remark),
    evaluation === null ? [status('none', 'noch offen')] : [status(marks[evaluation], evaluationWords[evaluation])],
    reason ?? '',
  ];
}

const marks: Readonly<Record<Evaluation, StatusMark>> = {
  accepted: 'green',
  partly: 'amber',
  declined: 'red',
  noted: 'none',
};

/** The remark, below it the passage and the wording that was proposed for it. */
function describeRemark(remark: Remark): Inline[] {
  const { text, quote, proposal, isRefusal } = remark;
  const proposed = describeSuggestion(remark);
  const lines: Inline[][] = [
    [...(isRefusal ? [bold('Nicht mitgezeichnet: ')] : []), run(text)],
    ...(quote === null ? [] : [[run(`Zu: „${quote}“`, { isItalic: true })]]),
    ...(proposal && proposed?.before ? [[run(`Bisher: ${proposed.before}`, { isItalic: true })]] : []),
    ...(proposed ? [[bold('Vorschlag: '), run(proposed.after)]] : []),
  ];
  return lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' } as const] : []), ...line]);
}

function countResults(remarks: readonly Remark[]): string {
  const counts = Object.entries(evaluationWords).flatMap(([evaluation, word]) => {
    const count = remarks.filter((remark) => remark.evaluation === evaluation).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const open = remarks.filter(({ evaluation }) => evaluation === null).length;
  return `${countOf(remarks.length, 'Anmerkung', 'Anmerkungen')}: ${[...counts, ...(open > 0 ? [`${open} noch offen`] : [])].join(', ')}.`;
}
