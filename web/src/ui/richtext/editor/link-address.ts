import { isLinkAllowed } from '@agendawerk/shared/richtext/index.ts';

/** Addresses as people type them: "musterlingen.de" and "buero@musterlingen.de" mean what they say. */
export function completeAddress(text: string): string {
  const address = text.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(address)) return `mailto:${address}`;
  if (/^\+?[\d\s/()-]{6,}$/.test(address)) return `tel:${address.replace(/[^\d+]/g, '')}`;
  return `https://${address.replace(/^\/+/, '')}`;
}

/** The address that a link may have, or nothing. */
export function readAddress(text: string): string | undefined {
  const address = completeAddress(text);
  const isPlace =
    !/^https?:/i.test(address) || /^https?:\/\/([^/?#\s]+\.[^/?#\s]+|localhost|\[[^\]]+\])/i.test(address);
  return text.trim() !== '' && isPlace && isLinkAllowed(address) ? address : undefined;
}
