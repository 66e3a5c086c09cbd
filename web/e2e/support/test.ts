import { test as base } from '@playwright/test';
import { setDemo } from './app.ts';
import { Program } from './program.ts';

/**
 * Each worker has the program and its demo for itself, so that files run beside one another. Within a worker the
 * journeys share it: what one changes, the next one finds.
 */
export const test = base.extend<object, { demo: Program }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => {
      const demo = new Program('--demo');
      await demo.start();
      setDemo(demo);
      await use(demo);
      await demo.remove();
    },
    { scope: 'worker', auto: true, timeout: 60_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.origin),
});
