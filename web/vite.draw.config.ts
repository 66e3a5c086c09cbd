import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The same program for the server, which draws first pages with it. One folder that needs no packages beside it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  publicDir: false,
  // Names of classes come from file and name alone, so both builds have the same.
  css: { modules: { localsConvention: 'camelCaseOnly' }, preprocessorOptions: { scss: { quietDeps: true } } },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: true },
  build: { ssr: 'src/draw-page.tsx', outDir: 'dist-server', emptyOutDir: true, target: 'node24', minify: true },
});
