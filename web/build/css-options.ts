import type { CSSOptions } from 'vite';

/** For the browser's build and for the server's: classes have the same names in both, or a drawn page had no styles. */
export const cssOptions: CSSOptions = {
  modules: { localsConvention: 'camelCaseOnly' },
  preprocessorOptions: { scss: { quietDeps: true } },
};
