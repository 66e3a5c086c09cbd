import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import { classNames } from '../class-names.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one first. */
  actions?: ReactNode;
  width?: 'small' | 'medium' | 'large';
  /** Only one of its buttons leads out: neither Esc nor the close button. */
  isMandatory?: boolean;
  role?: 'dialog' | 'alertdialog';
}

/** Only to decide something small; longer work gets a page. Focus goes in, stays in, and comes back. */
export function Dialog({ title, isOpen, onClose, children, actions, width = 'small', isMandatory = false, role = 'dialog' }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
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
  );
}
