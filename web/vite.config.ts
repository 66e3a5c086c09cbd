/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cssOptions } from './build/css-options.ts';
import { earlyQuestions } from './build/early-questions.ts';
import { fewerFiles } from './build/fewer-files.ts';
import { precompress } from './build/precompress.ts';
import { smallerFonts } from './build/smaller-fonts.ts';

/** Menus, dialogs, comboboxes and the library they stand on: loaded when the first of them is about to open. */
const overlays =
  /node_modules[\\/](?:react-aria|react-stately|@react-aria|@react-stately|@internationalized|use-sync-external-store|clsx|@swc[\\/]helpers)|src[\\/]ui[\\/].*(?:menu-popover|popover-content|dialog-modal|combobox-input|localized|navigation[\\/]tabs)\.tsx|src[\\/]ui[\\/]overlays[\\/]tooltip\.(?:tsx|module\.css)/;
/** Loaded with the first form that is more than a field. */
const forms = /node_modules[\\/](?:react-hook-form|@hookform)|src[\\/]lib[\\/]use-zod-form/;
/** What nearly every page shows, and what the list of measures shares with its other views. Not the editor and the charts. */
const common =
  /node_modules[\\/](?:@tanstack|zod)|web[\\/]src[\\/](?:ui[\\/](?!richtext|charts)|lib[\\/](?!text-sync))|features[\\/]measures[\\/](?:list|api|parts)|shared[\\/]src[\\/](?!richtext)/;

/** The router's default build carries its warnings for developers; its other one is not among its exports. */
const productionRouter =
  process.env['NODE_ENV'] === 'production'
    ? [
        {
          find: /^react-router$/,
          replacement: fileURLToPath(new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url)),
        },
      ]
    : [];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), earlyQuestions(), smallerFonts(), fewerFiles(), precompress()],
  resolve: { alias: productionRouter },
  css: cssOptions,
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome120', 'edge120', 'firefox121', 'safari17'],
    // One style sheet for all pages: a page switch never waits for styles and the first page asks for one file.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What the first load needs in any case comes as one file.
            { name: 'base', tags: ['$initial'], priority: 4 },
            { name: 'overlays', test: overlays, priority: 3 },
            { name: 'forms', test: forms, priority: 2 },
            { name: 'common', test: common, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    name: 'web',
    environment: 'happy-dom',
    isolate: false,
    maxWorkers: '100%',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
