import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { formatDay } from '../text/german-format.ts';
import { bold, paragraph, paragraphs, run } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block } from './document.ts';

/** The latest progress update in its author's words. Earlier ones stay in the program. */
export function buildProgress(index: ContentIndex, measure: Measure): Block[] {
  const update = index.findUpdate(measure.id);
  if (!update) return [];
  const parts: [string, string | null][] = [
    ['Getan', update.doneText],
    ['Als Nächstes', update.nextText],
    ['Warum nicht im Plan', update.reason],
    ['Was dagegen getan wird', update.remedy],
    ['Abschluss', update.closing],
  ];
  return [
    paragraph([run(`Gemeldet am ${formatDay(update.reportedOn)} von ${update.authorName}`)], 'note'),
    ...parts.flatMap(([label, text]) =>
      paragraphs(text).map(
        (part, position): Block =>
          position === 0 ? { ...part, content: [bold(`${label}: `), ...part.content] } : part,
      ),
    ),
  ];
}
