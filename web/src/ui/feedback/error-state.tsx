import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api-error.ts';
import { useErrorText } from '../../lib/use-error-text.ts';
import { Button } from '../actions/button.tsx';
import { Notice } from './notice.tsx';

/** A part of a page that could not be loaded: what happened, and another try. The rest of the page works on. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  const requestId = error instanceof ApiError && error.status >= 500 ? error.requestId : null;
  return (
    <Notice
      tone="danger"
      title={t('errorState.title')}
      isLive
      actions={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t('errorState.retry')}
          </Button>
        ) : undefined
      }
    >
      <p>{errorText(error)}</p>
      {requestId ? <p className="muted">{t('errorState.requestId', { requestId })}</p> : null}
    </Notice>
  );
}
