import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The web project brings its own plugins and browser-like environment; it is run from its Vite configuration. */
const web = existsSync('web/vite.config.ts') ? ['./web/vite.config.ts'] : [];

/** One process for many files: loading the modules anew for each costs more than most tests. Files clean up after themselves. */
const together = { isolate: false };

export default defineConfig({
  test: {
    // Not one less than there are cores: much of a test is waiting for the database.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', ...together, include: ['shared/src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          ...together,
          include: ['api/src/**/*.test.ts', 'api/test/**/*.test.ts'],
          globalSetup: ['api/test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      ...web,
    ],
  },
});
