import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What zod finds wrong, as a code of the texts in `problems`. Schemas of shared name their own codes. */
export function problemCode(issue: { code?: string; format?: unknown; message?: string | undefined }): string {
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'invalid_email';
  return issue.code ?? 'other';
}

/** The server's codes for what zod finds there: `value.too_small` reads like `too_small` here, what is missing like what has no type. */
function toTextKey(code: string): string {
  const key = code.replace(/^value\./, '');
  return key === 'missing' ? 'invalid_type' : key;
}

/** The sentence under a field for the code of a problem; a refusal of the whole that names a field has its sentence there too. */
export function useProblemText(): (code: string) => string {
  const { t } = useTranslation(['problems', 'errors']);
  return useCallback(
    (code: string) => {
      const key = toTextKey(code);
      if (i18next.exists(`problems:${key}`)) return t(`problems:${key as 'other'}`);
      return i18next.exists(`errors:${code}`) ? t(`errors:${code as 'internal'}`) : t('problems:other');
    },
    [t],
  );
}
