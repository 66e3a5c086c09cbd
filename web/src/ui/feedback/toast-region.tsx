import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../lib/store.ts';
import { Button } from '../actions/button.tsx';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import styles from './toast-region.module.css';
import { closeToast, type Toast, toastStore } from './toast-store.ts';

const shownFor = 7000;

/** Screen readers hear what is added here: refusals at once, the rest when they pause. Nothing vanishes under the pointer or the focus. */
export function ToastRegion() {
  const { t } = useTranslation('ui');
  const toasts = useStore(toastStore);
  return (
    <section className={styles.region} aria-label={t('toast.region')} data-print="hide">
      <div role="status" aria-live="polite" aria-relevant="additions">
        {toasts
          .filter((toast) => toast.tone !== 'danger')
          .map((toast) => (
            <ToastItem key={toast.id} toast={toast} />
          ))}
      </div>
      <div role="alert" aria-live="assertive" aria-relevant="additions">
        {toasts
          .filter((toast) => toast.tone === 'danger')
          .map((toast) => (
            <ToastItem key={toast.id} toast={toast} />
          ))}
      </div>
    </section>
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  const { t } = useTranslation('ui');
  const [isHeld, setHeld] = useState(false);
  const mustBeRead = toast.tone === 'danger';

  useEffect(() => {
    if (isHeld || mustBeRead) return;
    const timer = setTimeout(() => closeToast(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [isHeld, mustBeRead, toast.id]);

  return (
    <div
      className={classNames(styles.toast, styles[toast.tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone} />
      <div className={styles.text}>{toast.text}</div>
      {toast.action ? (
        <Button
          variant="tertiary"
          size="small"
          onClick={() => {
            toast.action?.onAction();
            closeToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <Button variant="tertiary" size="small" icon="close" isIconOnly onClick={() => closeToast(toast.id)}>
        {t('toast.close')}
      </Button>
    </div>
  );
}
