import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What zod finds wrong, as a code of the texts in `problems`. Schemas of shared name their own codes. */
export function problemCode(issue: { code?: string; format?: unknown; message?: string | undefined }): string {
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'invalid_email';
  return issue.code ?? 'other';
}

/** The sentence under a field for the code of a problem, also for codes that only the server knows. */
export function useProblemText(): (code: string) => string {
  const { t } = useTranslation('problems');
  return useCallback((code: string) => (i18next.exists(`problems:${code}`) ? t(code as 'other') : t('other')), [t]);
}
