/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

/** Only for charts, the editor, QR codes: loaded where they are used. */
const heavy =
  /node_modules[\\/](?:echarts|zrender|@tiptap|prosemirror|rope-sequence|orderedmap|w3c-keyname|linkifyjs|uqr)/;
/** Menus, dialogs, comboboxes and the library they stand on: loaded when the first of them is about to open. */
const overlays =
  /node_modules[\\/](?:react-aria|react-stately|@react-aria|@react-stately|@internationalized)|src[\\/]ui[\\/].*(?:menu-popover|popover-content|dialog-modal|combobox-input|localized|tooltip|navigation[\\/]tabs)\.tsx/;
const forms = /node_modules[\\/](?:react-hook-form|@hookform)/;

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
  plugins: [react(), precompress()],
  resolve: { alias: productionRouter },
  css: { modules: { localsConvention: 'camelCaseOnly' }, preprocessorOptions: { scss: { quietDeps: true } } },
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
        strictExecutionOrder: true,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What the first load needs in any case comes as one file.
            { name: 'base', tags: ['$initial'], priority: 4 },
            { name: 'overlays', test: overlays, priority: 3 },
            { name: 'forms', test: forms, priority: 2 },
            // What several pages share beyond the first load travels once.
            { name: 'common', test: (id: string) => !heavy.test(id), minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    name: 'web',
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
