const neverText =
  'script, style, meta, link, title, xml, head, noscript, template, iframe, object, embed, svg, math, img, video, audio, canvas, input, select, textarea, button, sdfield, del';

/** Takes out what a reader of the source never saw, and unwraps what only carried its looks. */
export function dropWordLeftovers(body: HTMLElement): void {
  for (const element of body.querySelectorAll(neverText)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    if (isHidden(element)) element.remove();
    else if (/^[OVW]:|^ST1:/.test(element.tagName)) element.replaceWith(...element.childNodes);
    else if (isTitle(element)) rename(element, 'h2');
  }
}

function isHidden(element: HTMLElement): boolean {
  const style = styleOf(element);
  return (
    /display:none|mso-hide:all|mso-element:(comment-list|header|footer|frame)/.test(style) ||
    element.classList.contains('MsoCommentReference')
  );
}

/** Word's style "Titel" is a paragraph that is meant as the heading of all. */
function isTitle(element: HTMLElement): boolean {
  return element.tagName === 'P' && element.classList.contains('MsoTitle');
}

export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** The style as it was written, with the properties of Word that no browser knows. */
export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '');
}
