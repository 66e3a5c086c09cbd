import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { ExportChapter } from '@agendawerk/shared/exports/index.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { buildAgendaDocument } from '../model/agenda-document.builder.ts';
import type { Consideration } from '../model/consideration.ts';
import { buildConsideration } from '../model/consideration.builder.ts';
import { buildDecisionNote } from '../model/decision-note.builder.ts';
import type { DocumentModel } from '../model/document.ts';
import type { VersionMark } from '../model/version-mark.ts';
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
  /** The frozen version that the content is of; null: the working copy. */
  version?: VersionMark | null;
  /** Only the Abwägungstabelle of a round on that version. */
  consideration?: Consideration | null;
  createdAt: string;
  onStep?: (step: RenderStep) => void;
}): Promise<{ bytes: Uint8Array; pages: number }> {
  const { createdAt, onStep } = options;
  onStep?.('charts');
  const model = buildModel(options);
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

function buildModel(options: Parameters<typeof renderAgendaPdf>[0]): DocumentModel {
  const { decisionId = null, version = null, without = [], createdAt } = options;
  const { value: content, replaced } = sanitiseTree(options.content, loadCoverage());
  if (decisionId !== null) return buildDecisionNote({ content, decisionId, createdAt });
  if (options.consideration && version) {
    const { value: consideration } = sanitiseTree(options.consideration, loadCoverage());
    return buildConsideration({ content, version, consideration, createdAt });
  }
  return buildAgendaDocument({ content, version, without, createdAt, replacedCharacters: replaced });
}

function refuse(stage: DocumentError['stage'], problems: readonly string[]): void {
  if (problems.length > 0) throw new DocumentError(stage, problems);
}
