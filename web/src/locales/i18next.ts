import type { de } from './de/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof de;
  }
}

export type Resources = typeof de;
