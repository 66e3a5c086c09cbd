import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api-error.ts';

/** The sentence for a refusal: what happened, what stays safe, what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return useCallback((error: unknown) => t(error instanceof ApiError ? error.code : 'internal'), [t]);
}
