import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { heading, paragraph } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block } from './document.ts';
import { toBlocks } from './rich-text.blocks.ts';

const order: readonly Chapter['kind'][] = ['vision', 'situation', 'principles', 'free'];

/** Leitbild, Ausgangslage, Leitlinien and the free chapters; one that nobody has written yet says so. */
export function buildChapters({ content }: ContentIndex): Block[] {
  const chapters = content.chapters.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.position - b.position,
  );
  return chapters.flatMap((chapter, position) => [
    heading(1, chapter.title, { id: `chapter-${chapter.id}`, startsPage: position === 0 }),
    ...orGap(toBlocks(chapter.body, { below: 1, isListed: true })),
  ]);
}

function orGap(blocks: Block[]): Block[] {
  return blocks.length > 0 ? blocks : [paragraph('Dieser Abschnitt ist noch nicht geschrieben.', 'note')];
}
