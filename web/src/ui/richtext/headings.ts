import { type Block, type Heading, inlineText, type RichText } from '@agendawerk/shared/richtext/index.ts';

export interface TextHeading {
  block: Block;
  label: string;
  level: Heading['attrs']['level'];
}

/** The headings of a text that say something, in order. */
export function listHeadings(text: RichText | null): TextHeading[] {
  return (text?.content ?? []).flatMap((block) => {
    const label = block.type === 'heading' ? inlineText(block.content).trim() : '';
    return block.type === 'heading' && label !== '' ? [{ block, label, level: block.attrs.level }] : [];
  });
}

/** Id of the nth heading of the text that the anchor names. */
export function headingAnchor(anchor: string, index: number): string {
  return `${anchor}-${index + 1}`;
}
