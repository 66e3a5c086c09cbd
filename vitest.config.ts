import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The web project brings its own plugins and browser-like environment; it is run from its Vite configuration. */
const web = existsSync('web/vite.config.ts') ? ['./web/vite.config.ts'] : [];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['shared/src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
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
