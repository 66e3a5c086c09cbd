import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
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
            <div className={styles.body}>{children}</div>
            {actions ? <footer className={styles.foot}>{actions}</footer> : null}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Localized>
  );
}
