import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { buildAgendaDocument } from '../model/agenda-document.builder.ts';
import { listProblems } from '../model/validate-document.rules.ts';
import { checkPdf } from '../pdf/check-pdf.ts';
import { patchPdf } from '../pdf/patch-pdf.ts';
import { loadCoverage } from '../text/fonts.ts';
import { sanitiseTree } from '../text/sanitise.ts';
import { toTypstFiles } from './typst/to-typst-files.ts';
import { typeset } from './typst/typst-compiler.ts';

export const renderSteps = ['charts', 'typesetting', 'checking'] as const;
export type RenderStep = (typeof renderSteps)[number];

/** A document that would not be accessible or complete is not handed out. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.slice(0, 10).join(' '));
    this.problems = problems;
  }
}

/** From an agenda's content to a tagged, checked PDF. Equal content and instant give equal bytes. */
export async function renderAgendaPdf(options: {
  content: AgendaContent;
  createdAt: string;
  onStep?: (step: RenderStep) => void;
}): Promise<{ bytes: Uint8Array; pages: number }> {
  const { createdAt, onStep } = options;
  onStep?.('charts');
  const { value: content, replaced } = sanitiseTree(options.content, loadCoverage());
  const model = buildAgendaDocument({ content, createdAt, replacedCharacters: replaced });
  refuse(listProblems(model));
  const { files, rowHeaders } = toTypstFiles(model, drawChart);
  onStep?.('typesetting');
  // The first standard is only a gate: it refuses what the second lets pass (ADR-0010).
  const { pdfs, pages } = typeset({ files, standards: ['ua-1', 'a-2a'], createdAt });
  const bytes = await patchPdf(pdfs.at(-1) ?? new Uint8Array(), { rowHeaders });
  onStep?.('checking');
  refuse(await checkPdf(bytes));
  return { bytes, pages };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new DocumentError(problems);
}
