import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import { classNames } from '../class-names.ts';
import type { DialogProps } from './dialog.tsx';
import styles from './dialog.module.css';
import { Localized } from './localized.tsx';

export function DialogModal({
  title,
  onClose,
  children,
  actions,
  width = 'small',
  isMandatory = false,
  role = 'dialog',
}: Omit<DialogProps, 'isOpen'>) {
  const { t } = useTranslation('ui');
  const body = useRef<HTMLDivElement>(null);
  return (
    <Localized>
      <ModalOverlay
        className={styles.overlay ?? ''}
        isOpen
        onOpenChange={(open) => {
          if (!open && !isMandatory) onClose();
        }}
        isKeyboardDismissDisabled={isMandatory}
        isDismissable={false}
      >
        <Modal className={classNames(styles.modal, styles[width])}>
          <AriaDialog className={styles.dialog ?? ''} role={role}>
            <header className={styles.head}>
              <Heading slot="title" level={2} className={styles.title ?? ''}>
                {title}
              </Heading>
              {isMandatory ? null : (
                <Button variant="tertiary" size="small" icon="close" isIconOnly onClick={onClose}>
                  {t('dialog.close')}
                </Button>
              )}
            </header>
            <div ref={body} className={styles.body}>
              <FocusAfterwards />
              <FirstField within={body} />
              {children}
            </div>
            {actions ? <footer className={styles.foot}>{actions}</footer> : null}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Localized>
  );
}

/**
 * Whoever opens a form wants to fill it in: the focus goes to its first field, or to the one that is marked as the first to
 * be filled in (`data-begins`). Where there is none the dialog has it.
 */
function FirstField({ within }: { within: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const body = within.current;
    if (!body || body.contains(document.activeElement)) return;
    const first =
      body.querySelector<HTMLElement>('[data-begins]') ??
      body.querySelector<HTMLElement>(':is(input, select, textarea):not(:disabled, [readonly])');
    // A list that opens by itself would hide the form that somebody has just opened.
    if (first?.getAttribute('role') === 'combobox') return;
    const isRadio = first instanceof HTMLInputElement && first.type === 'radio';
    const chosen = isRadio ? body.querySelector<HTMLElement>(`[name="${CSS.escape(first.name)}"]:checked`) : null;
    (chosen ?? first)?.focus();
  }, [within]);
  return null;
}

/**
 * Mending a gap may take away the button that opened the form ("Entscheiden", "Festlegen"): then the focus stays in the
 * part of the page where it was, instead of falling back to its top.
 */
function FocusAfterwards() {
  useEffect(() => {
    const place = document.activeElement?.closest<HTMLElement>('section[aria-labelledby], main');
    return () => {
      // The dialog gives the focus back within one frame, where its button is still there.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (!place?.isConnected || document.activeElement !== document.body) return;
          if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
          place.focus({ preventScroll: true });
        }),
      );
    };
  }, []);
  return null;
}
