import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api-error.ts';

/** The sentence for a refusal: what happened, what stays safe, what to do. Unexpected ones name the request for the help desk. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t('internal', { requestId: '' });
      if (error.code === 'internal' || error.code === 'client.unexpected_answer') return t(error.code, { requestId: error.requestId ?? '' });
      return t(error.code);
    },
    [t],
  );
}
