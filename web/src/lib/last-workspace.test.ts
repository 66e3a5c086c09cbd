import { afterEach, expect, test } from 'vitest';
import { findLastMembership, rememberWorkspace } from './last-workspace.ts';

const memberships = [{ slug: 'kleinhausen' }, { slug: 'musterlingen' }];

afterEach(() => localStorage.clear());

test('the way back leads to the workspace that the person came from', () => {
  rememberWorkspace('musterlingen');
  expect(findLastMembership(memberships)?.slug).toBe('musterlingen');
});

test('where nothing is remembered, or what the person has left, the first one counts', () => {
  expect(findLastMembership(memberships)?.slug).toBe('kleinhausen');
  rememberWorkspace('left');
  expect(findLastMembership(memberships)?.slug).toBe('kleinhausen');
});
