import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

it('the last word decides between demo and empty', () => {
  expect(readArguments(['--demo', '--empty'])).toEqual({ isDemo: false });
  expect(readArguments(['--empty', '--demo'])).toEqual({ isDemo: true });
  expect(readArguments([])).toEqual({ isDemo: undefined });
});

it('an unknown word is told in a sentence', () => {
  expect(() => readArguments(['--dmeo'])).toThrow('Unbekannte Angabe: --dmeo');
});
