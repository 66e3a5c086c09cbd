import { expect, it, vi } from 'vitest';
import { applyLanguage } from './i18n.ts';

it('leaves the page alone where its language is the one that is asked for', async () => {
  document.documentElement.lang = 'de';
  const write = vi.spyOn(document.documentElement, 'lang', 'set');
  await applyLanguage('de');
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
});
