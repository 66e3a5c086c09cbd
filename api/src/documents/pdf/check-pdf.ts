import { checkContent, checkLinks } from './check-content.ts';
import { checkFonts, checkMetadata } from './check-metadata.ts';
import { checkStructure } from './check-structure.ts';
import { openPdf } from './open-pdf.ts';
import { readStructure } from './structure-tree.ts';

/**
 * Looks for what keeps a PDF from being accessible (PDF/UA-1). Its verdict agreed with veraPDF on all files that both
 * were run on; what it does not look at is named in docs/decisions (ADR-0011).
 * @returns what is wrong, for logs; empty where nothing is
 */
export async function checkPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes);
  const elements = readStructure(document) ?? [];
  return [
    ...checkMetadata(document),
    ...checkFonts(document),
    ...checkStructure(elements),
    ...checkContent(document, elements),
    ...checkLinks(document, elements),
  ];
}
