import { screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { renderScreen } from '../testing/render-screen.tsx';
import { useScrollToHash } from './use-scroll-to-hash.ts';

beforeAll(() => {
  // jsdom draws nothing, so it cannot scroll either.
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});

function Place({ children }: { children: React.ReactNode }) {
  useScrollToHash(true);
  return <div id="part">{children}</div>;
}

const open = (content: React.ReactNode) => renderScreen(<Place>{content}</Place>, { path: '/goals/1#part' });

test('a link to a part leads to its first control that can be used', () => {
  open(
    <>
      <button type="button" aria-disabled="true">
        Vorhandene zuordnen
      </button>
      <button type="button">Anlegen</button>
    </>,
  );
  expect(screen.getByRole('button', { name: 'Anlegen' })).toBe(document.activeElement);
});

test('it leads to the control that mends the part, wherever that stands in it', () => {
  open(
    <>
      <a href="/kpis/1">Anträge online</a>
      <a href="/kpis/1#targets" data-mends>
        Ergänzen
      </a>
    </>,
  );
  expect(screen.getByRole('link', { name: 'Ergänzen' })).toBe(document.activeElement);
});

test('where there is nothing to do it leads to the part, which is read out', () => {
  open(<p>Wartet auf die Zustimmung von Heike Haupt.</p>);
  expect(document.activeElement?.id).toBe('part');
});
