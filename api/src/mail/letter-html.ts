import type { LetterText, Locale } from './letter.ts';

const [ink, quiet, line, link] = ['#171a2b', '#4a5068', '#b6bccb', '#1f4c9a'];

/** The letter as HTML that asks nothing of the mail program: no pictures, no style sheet, no foreign address. */
export function renderHtml(text: LetterText, locale: Locale): string {
  const { subject, paragraphs, items, action, footer, unsubscribe } = text;
  const body = [
    ...paragraphs.map(
      (paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`,
    ),
    ...(items.length > 0
      ? [`<ul style="margin:0 0 16px;padding:0;list-style:none">${items.map(renderItem).join('\n')}</ul>`]
      : []),
    ...(action
      ? [
          `<p style="margin:8px 0 16px">${renderButton(action.label, action.link)}</p>`,
          `<p style="margin:0 0 24px;font-size:14px;color:${quiet};word-break:break-all">${escapeHtml(action.link)}</p>`,
        ]
      : []),
    `<p style="margin:0;padding-top:16px;border-top:1px solid ${line};font-size:14px;color:${quiet}">${escapeHtml(footer)}</p>`,
    ...(unsubscribe
      ? [
          `<p style="margin:8px 0 0;font-size:14px"><a href="${escapeHtml(unsubscribe.link)}" style="color:${quiet}">${escapeHtml(unsubscribe.label)}</a></p>`,
        ]
      : []),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:${ink};background-color:#ffffff">
<div style="max-width:560px">
${body.join('\n')}
</div>
</body>
</html>
`;
}

function renderItem({ sentence, quote, link: address }: LetterText['items'][number]): string {
  const quoted =
    quote === undefined
      ? ''
      : `<br><span style="display:inline-block;margin:4px 0 0;padding-left:12px;border-left:3px solid ${line};color:${quiet}">${escapeHtml(quote)}</span>`;
  return `<li style="margin:0 0 12px;padding:0">${renderLink(sentence, address)}${quoted}</li>`;
}

/** What is to be done is seen at once; the frame is the link's own, so that it needs no picture. */
function renderButton(label: string, address: string): string {
  return `<a href="${escapeHtml(address)}" style="display:inline-block;padding:12px 20px;border-radius:4px;background-color:${link};color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(label)}</a>`;
}

function renderLink(label: string, address: string): string {
  return `<a href="${escapeHtml(address)}" style="color:${link};font-weight:bold">${escapeHtml(label)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
