import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { precompress } from '../../web/build/precompress.ts';

const root = fileURLToPath(new URL('./floor', import.meta.url));
const packages = fileURLToPath(new URL('../../web/node_modules', import.meta.url));

/** Built and compressed as the web app is, with the same React. */
export async function buildFloorPage(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [precompress()],
    resolve: { alias: { react: `${packages}/react`, 'react-dom': `${packages}/react-dom` } },
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}
