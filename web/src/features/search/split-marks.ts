export interface TextPart {
  text: string;
  isMarked: boolean;
}

/** The server puts found words between U+0001 and U+0002. Lines of a passage come from different properties; bare signs and numbers among them say nothing. */
export function splitMarks(excerpt: string): TextPart[] {
  const passage = excerpt
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line))
    .join(' · ');
  return [...passage.matchAll(/\u0001([^\u0002]*)\u0002?|([^\u0001]+)/g)]
    .map(([, marked, plain]) => ({ text: marked ?? plain ?? '', isMarked: marked !== undefined }))
    .filter((part) => part.text !== '');
}
