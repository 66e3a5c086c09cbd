import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cssOptions } from './build/css-options.ts';

/** The same program for the server, which draws first pages with it. One folder that needs no packages beside it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  publicDir: false,
  css: cssOptions,
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: true },
  build: { ssr: 'src/draw-page.tsx', outDir: 'dist-server', emptyOutDir: true, target: 'node24', minify: true },
});
