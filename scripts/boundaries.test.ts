import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findViolations, readSources } from './boundaries.ts';
import { rules } from './boundary-rules.ts';

/** For every rule: a file, what it must not import, and what it may. */
const cases: [rule: string, file: string, forbidden: string, allowed: string][] = [
  ['shared is pure', 'shared/src/goals/goals.rules.ts', 'node:fs', 'zod'],
  ['shared is pure', 'shared/src/goals/goals.rules.ts', '../../../api/src/app.ts', '../kernel/index.ts'],
  ['a foundation of shared', 'shared/src/kernel/money.ts', '../measures/measures.schema.ts', './text.ts'],
  ['a foundation of shared', 'shared/src/errors/problem.ts', '../contracts/index.ts', '../kernel/index.ts'],
  [
    'of another domain of shared',
    'shared/src/goals/goals.rules.ts',
    '../measures/measures.contract.ts',
    '../measures/measures.rules.ts',
  ],
  [
    'of another domain of shared',
    'shared/src/goals/goals.contract.ts',
    '../measures/measures.rules.ts',
    '../measures/measures.schema.ts',
  ],
  ['routes call their own', 'api/src/modules/goals/goals.routes.ts', './goals.repository.ts', './goals.service.ts'],
  ['routes call their own', 'api/src/modules/goals/goals.routes.ts', '../../db/pool.ts', './goals.presenter.ts'],
  ['a service knows nothing', 'api/src/modules/goals/goals.service.ts', 'fastify', './goals.repository.ts'],
  [
    'a repository speaks SQL',
    'api/src/modules/goals/goals.repository.ts',
    './goals.service.ts',
    '../../db/statement.ts',
  ],
  [
    'another module is entered',
    'api/src/modules/goals/goals.service.ts',
    '../measures/measures.repository.ts',
    '../measures/index.ts',
  ],
  ['another module is entered', 'api/src/app.ts', './modules/goals/goals.routes.ts', './modules/goals/index.ts'],
  ['platform, db, config', 'api/src/platform/errors.ts', '../modules/goals/index.ts', '../db/pool.ts'],
  ['platform, db, config', 'api/src/db/rows.ts', '../modules/goals/index.ts', '../platform/start-error.ts'],
  ['the API does not reach', 'api/src/app.ts', '../../web/src/lib/paths.ts', './config/config.ts'],
  [
    'the web app reaches',
    'web/src/features/goals/goal.tsx',
    '../../../../api/src/config/config.ts',
    '../../lib/call-api.ts',
  ],
  ['the web app reaches', 'web/src/lib/call-api.ts', 'node:fs', '@agendawerk/shared/goals/index.ts'],
  ['a page composes', 'web/src/pages/goals.page.tsx', '../app/router.tsx', '../features/goals/goal-list.tsx'],
  ['a feature knows its own', 'web/src/features/goals/goal.tsx', '../measures/measure-card.tsx', './goal-form.tsx'],
  ['a feature knows its own', 'web/src/features/goals/goal.tsx', '../../pages/goals.page.tsx', '../../ui/button.tsx'],
  ['ui and lib', 'web/src/ui/button.tsx', '../features/goals/goal.tsx', '../lib/dates.ts'],
  ['browser journeys', 'web/e2e/goals.spec.ts', '../src/lib/paths.ts', '@playwright/test'],
];

describe('who may import what', () => {
  it.each(cases)('%s: %s may not import %s', (rule, file, forbidden, allowed) => {
    expect(plant(file, `import { x } from '${forbidden}';`)[0]?.rule).toMatch(new RegExp(`^${rule}`));
    expect(plant(file, `import { x } from '${allowed}';`)).toEqual([]);
  });

  it('every rule has a planted violation', () => {
    const untried = rules.filter(({ sentence }) => !cases.some(([rule]) => sentence.startsWith(rule)));
    expect(untried).toEqual([]);
  });

  it.each([
    ['a type', `import type { X } from 'node:fs';`],
    ['a re-export', `export { x } from 'node:fs';`],
    ['everything of a file', `export * from 'node:fs';`],
    ['a late import', `const load = () => import('node:fs');`],
  ])('%s is an import too', (_kind, text) => {
    expect(plant('shared/src/goals/goals.rules.ts', text)).toHaveLength(1);
  });

  it('holds in the whole project', () => {
    expect(findViolations(readSources(fileURLToPath(new URL('..', import.meta.url))))).toEqual([]);
  });
});

function plant(file: string, text: string) {
  return findViolations(new Map([[file, text]]));
}
