import { inlineText, type RichText } from '@agendawerk/shared/richtext/index.ts';
import { heading } from './compose.ts';
import type { Block, HeadingLevel } from './document.ts';
import { toNestedBlocks } from './rich-nested.blocks.ts';
import { toTableBlocks } from './rich-table.blocks.ts';

export interface RichTextPlace {
  /** Level of the heading above; the text's own headings begin one below it. */
  below: HeadingLevel;
  isListed: boolean;
}

/**
 * A long text as blocks. Its headings are moved below the heading it stands under and never skip a level,
 * as PDF/UA demands, whatever people chose in the editor.
 */
export function toBlocks(text: RichText | null, place: RichTextPlace): Block[] {
  let previous: number = place.below;
  return (text?.content ?? []).flatMap((block): Block[] => {
    switch (block.type) {
      case 'heading': {
        const title = inlineText(block.content).replaceAll('\n', ' ').trim();
        if (title === '') return [];
        previous = Math.min(place.below + block.attrs.level - 1, previous + 1, 6);
        return [heading(toLevel(previous), title, { isListed: place.isListed && previous <= 3 })];
      }
      case 'table':
        return toTableBlocks(block);
      default:
        return toNestedBlocks(block);
    }
  });
}

function toLevel(level: number): HeadingLevel {
  return level as HeadingLevel;
}
