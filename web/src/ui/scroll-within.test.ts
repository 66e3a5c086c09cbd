import { expect, it } from 'vitest';
import { scrollWithin } from './scroll-within.ts';

/** An element that stands there, whatever a browser without layout thinks. */
function standing(top: number, bottom: number): HTMLElement {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, bottom - top);
  return element;
}

it.each([
  { part: [700, 740], scrolled: 188, is: 'below what is seen' },
  { part: [20, 60], scrolled: -92, is: 'above what is seen' },
  { part: [300, 340], scrolled: 0, is: 'in sight' },
] as const)('what is $is moves its frame as far as needed, and no further', ({ part: [top, bottom], scrolled }) => {
  const frame = standing(64, 600);
  scrollWithin(frame, standing(top, bottom), 48);
  expect(frame.scrollTop).toBe(scrolled);
});
