import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { threadSchema } from '@agendawerk/shared/comments/index.ts';
import { isApiError } from '../../../lib/api-error.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { showToast } from '../../../ui/feedback/toast-store.ts';

/** Says why something was not done; where somebody else was quicker, what they did, and shows it. */
export function useTellRefusal(): (error: unknown) => void {
  const { t } = useTranslation('comments');
  const errorText = useErrorText();
  const client = useQueryClient();
  return useCallback(
    (error) => {
      void client.invalidateQueries({ queryKey: ['comments'] });
      void client.invalidateQueries({ queryKey: ['comment-counts'] });
      const now = isApiError(error, 'resource.changed_meanwhile', 'client.deletion_outdated')
        ? threadSchema.safeParse(error.current).data
        : undefined;
      const name = now?.suggestion?.decidedByName ?? now?.resolvedByName;
      showToast({ tone: 'danger', text: name ? t('quicker', { name }) : errorText(error) });
    },
    [client, t, errorText],
  );
}
