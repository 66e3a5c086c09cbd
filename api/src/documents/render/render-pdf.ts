import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { ExportChapter } from '@agendawerk/shared/exports/index.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { buildAgendaDocument } from '../model/agenda-document.builder.ts';
import { buildDecisionNote } from '../model/decision-note.builder.ts';
import { listProblems } from '../model/validate-document.rules.ts';
import { checkPdf } from '../pdf/check-pdf.ts';
import { patchPdf } from '../pdf/patch-pdf.ts';
import { loadCoverage } from '../text/fonts.ts';
import { sanitiseTree } from '../text/sanitise.ts';
import { DocumentError } from './document-error.ts';
import type { RenderStep } from './render-steps.ts';
import { toTypstFiles } from './typst/to-typst-files.ts';
import { typeset } from './typst/typst-compiler.ts';

/** From an agenda's content to a tagged, checked PDF. Equal content and instant give equal bytes. */
export async function renderAgendaPdf(options: {
  content: AgendaContent;
  without?: readonly ExportChapter[];
  /** Only the note on this decision. */
  decisionId?: string | null;
  createdAt: string;
  onStep?: (step: RenderStep) => void;
}): Promise<{ bytes: Uint8Array; pages: number }> {
  const { without = [], decisionId = null, createdAt, onStep } = options;
  onStep?.('charts');
  const { value: content, replaced } = sanitiseTree(options.content, loadCoverage());
  const model =
    decisionId === null
      ? buildAgendaDocument({ content, without, createdAt, replacedCharacters: replaced })
      : buildDecisionNote({ content, decisionId, createdAt });
  refuse('model', listProblems(model));
  const { files, rowHeaders } = toTypstFiles(model, drawChart);
  onStep?.('typesetting');
  // The first standard is only a gate: it refuses what the second lets pass (ADR-0011).
  const { pdfs, pages } = typeset({ files, standards: ['ua-1', 'a-2a'], createdAt });
  const bytes = await patchPdf(pdfs.at(-1) ?? new Uint8Array(), { rowHeaders });
  onStep?.('checking');
  refuse('file', await checkPdf(bytes));
  return { bytes, pages };
}

function refuse(stage: DocumentError['stage'], problems: readonly string[]): void {
  if (problems.length > 0) throw new DocumentError(stage, problems);
}
