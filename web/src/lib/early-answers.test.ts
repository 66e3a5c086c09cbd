import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// What was asked already is remembered for as long as a page lives.
beforeEach(() => {
  vi.resetModules();
  vi.spyOn(performance, 'now').mockReturnValue(500);
});
afterEach(() => {
  vi.restoreAllMocks();
  globalThis.earlyAnswers = undefined;
});

const answerTo = (url: string) => {
  globalThis.earlyAnswers = new Map([[url, Promise.resolve(new Response('early'))]]);
};

test('an early answer serves the first question, and no other', async () => {
  const { takeEarlyAnswer } = await import('./early-answers.ts');
  answerTo('/api/me');
  expect(await (await takeEarlyAnswer('/api/me'))?.text()).toBe('early');
  expect(takeEarlyAnswer('/api/me')).toBeUndefined();
});

test('one that comes after the program has asked itself is older, and is never used', async () => {
  const { takeEarlyAnswer } = await import('./early-answers.ts');
  expect(takeEarlyAnswer('/api/me')).toBeUndefined();
  answerTo('/api/me');
  expect(takeEarlyAnswer('/api/me')).toBeUndefined();
});

test('after a change none is used', async () => {
  const { forgetEarlyAnswers, takeEarlyAnswer } = await import('./early-answers.ts');
  answerTo('/api/me');
  forgetEarlyAnswers();
  expect(takeEarlyAnswer('/api/me')).toBeUndefined();
});
