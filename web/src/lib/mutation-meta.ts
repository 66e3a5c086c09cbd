import type { QueryKey } from '@tanstack/react-query';
import type { ParseKeys } from 'i18next';
import type { Resources } from '../locales/i18next.ts';

/** A text of any slice, with its namespace: "measures:toast.created". */
export type TextKey = { [Slice in keyof Resources]: `${Slice & string}:${ParseKeys<Slice>}` }[keyof Resources];

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** Said after success. */
      successToast?: TextKey;
      /** Values for the texts. */
      toastValues?: Record<string, string | number>;
      /** Said instead of the sentence of the error code; `false` where the form or the editor says it itself. */
      errorToast?: TextKey | false;
      /** Queries that are out of date afterwards. */
      invalidates?: readonly QueryKey[];
    };
  }
}
