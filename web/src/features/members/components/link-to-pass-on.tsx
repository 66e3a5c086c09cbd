import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { showToast } from '../../../ui/feedback/toast-store.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';

/** A link that lets one person in; shown so that it can be passed on where no mail server is set up. */
export function LinkToPassOn({ link, expiresAt, text }: { link: string; expiresAt: string; text: string }) {
  const { t } = useTranslation('members');
  const { formatDateTime } = useFormat();
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    showToast({ tone: 'success', text: t('link.copied') });
  };
  return (
    <Stack>
      <p>{text}</p>
      <TextField
        label={t('link.label')}
        hint={t('link.expires', { at: formatDateTime(expiresAt) })}
        value={link}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      {/* Browsers give the clipboard only to addresses they trust; the field above can be copied by hand everywhere. */}
      {window.isSecureContext ? (
        <div>
          <Button onClick={() => void copy()}>{t('link.copy')}</Button>
        </div>
      ) : null}
    </Stack>
  );
}
