import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from '../../text/fonts.ts';

const templateDirectory = fileURLToPath(new URL('../../../../assets/typst/', import.meta.url));

/** What goes wrong while setting a document; the message is for logs, never for people. */
class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

/**
 * Sets the template with the given files beside it and writes the PDF once for each standard.
 * Reading is confined to the folder of the template; warnings count as errors, because a font that is
 * not found would silently change how a document looks.
 */
export function typeset(options: {
  files: ReadonlyMap<string, string>;
  standards: readonly string[];
  createdAt: string;
}): {
  pdfs: Buffer[];
  pages: number;
} {
  const compiler = NodeCompiler.create({ workspace: templateDirectory, fontArgs: [{ fontBlobs: loadFonts() }] });
  for (const [name, text] of options.files) compiler.mapShadow(`${templateDirectory}${name}`, Buffer.from(text));
  const document = compile(compiler);
  const creationTimestamp = Math.floor(Date.parse(options.createdAt) / 1000);
  const pdfs = options.standards.map((pdfStandard) => {
    try {
      return compiler.pdf(document, { pdfStandard, creationTimestamp });
    } catch (cause) {
      throw new TypesettingError(`the document does not meet ${pdfStandard}: ${describe(compiler, cause)}`, { cause });
    }
  });
  return { pdfs, pages: document.numOfPages };
}

function compile(compiler: NodeCompiler): NodeTypstDocument {
  const result = compiler.compile({ mainFilePath: `${templateDirectory}agenda.typ` });
  const problem = result.hasError() ? result.takeError() : result.takeWarnings();
  const document = result.result;
  if (problem !== null || document === null)
    throw new TypesettingError(`the document cannot be set: ${describe(compiler, problem)}`);
  return document;
}

function describe(compiler: NodeCompiler, problem: unknown): string {
  if (problem instanceof Error) return problem.message;
  try {
    return JSON.stringify(compiler.fetchDiagnostics(problem as NodeError));
  } catch {
    return JSON.stringify(problem);
  }
}
