import { lazy, type ReactNode, Suspense } from 'react';

const DialogModal = lazy(async () => ({ default: (await import('./dialog-modal.tsx')).DialogModal }));

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
export function Dialog({ isOpen, ...dialog }: DialogProps) {
  if (!isOpen) return null;
  return (
    <Suspense>
      <DialogModal {...dialog} />
    </Suspense>
  );
}
