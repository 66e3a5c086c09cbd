import { type CellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx';
import {
  type Consideration,
  departmentStateWords,
  describeSuggestion,
  evaluationWords,
  nameRemarkPart,
} from '../../documents/index.ts';

const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
const dayAndTime = 'dd.mm.yyyy hh:mm';

/**
 * Two sheets: what was said and what became of it, and how the departments answered. The headings stay in sight and have
 * filters. Texts are texts, also those that begin like a formula: a spreadsheet never calculates what somebody has typed.
 */
export async function writeConsiderationTable({ departments, remarks }: Consideration): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      toSheet(
        'Abwägungstabelle',
        [
          { header: 'Nr.', width: 6 },
          { header: 'Fachbereich', width: 24 },
          { header: 'Person', width: 22 },
          { header: 'Stelle', width: 34 },
          { header: 'Teil', width: 18 },
          { header: 'Zitat oder bisheriger Wortlaut', width: 36 },
          { header: 'Anmerkung', width: 52 },
          { header: 'Vorschlag', width: 40 },
          { header: 'Eingegangen am', width: 17, numFmt: dayAndTime },
          { header: 'Abwägung', width: 22 },
          { header: 'Begründung', width: 44 },
          { header: 'Abgewogen von', width: 22 },
          { header: 'Abgewogen am', width: 17, numFmt: dayAndTime },
        ],
        remarks.map((remark, index) => [
          index + 1,
          remark.departmentName,
          remark.authorName,
          remark.placeTitle,
          nameRemarkPart(remark),
          describeSuggestion(remark)?.before ?? remark.quote,
          remark.isRefusal ? `Nicht mitgezeichnet: ${remark.text}` : remark.text,
          describeSuggestion(remark)?.after ?? null,
          toMoment(remark.createdAt),
          remark.evaluation === null ? 'noch offen' : evaluationWords[remark.evaluation],
          remark.reason,
          remark.evaluatedByName,
          toMoment(remark.evaluatedAt),
        ]),
      ),
      toSheet(
        'Antworten',
        [
          { header: 'Fachbereich', width: 28 },
          { header: 'Antwort', width: 30 },
          { header: 'Begründung', width: 52 },
          { header: 'Person', width: 24 },
          { header: 'Geantwortet am', width: 17, numFmt: dayAndTime },
        ],
        departments.map(({ name, state, reason, answeredByName, answeredAt }) => [
          name,
          departmentStateWords[state],
          reason,
          answeredByName,
          toMoment(answeredAt),
        ]),
      ),
    ],
  });
}

function toSheet(name: string, columns: { header: string; width: number; numFmt?: string }[], rows: CellValue[][]) {
  const last = String.fromCharCode('A'.charCodeAt(0) + columns.length - 1);
  return {
    name,
    columns: columns.map((column): ColumnDef => ({ ...column, style: wrapped })),
    rows: [columns.map(({ header }) => header), ...rows],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
  };
}

/** Spreadsheets know no time zones: the wall clock in Germany. */
function toMoment(instant: string | null): Date | null {
  if (instant === null) return null;
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });
  return new Date(`${parts.format(new Date(instant)).replace(' ', 'T')}:00Z`);
}
