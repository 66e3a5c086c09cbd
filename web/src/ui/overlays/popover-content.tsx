import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { PopoverButtonProps } from './popover-button.tsx';
import styles from './popover-button.module.css';
import type { LazyOverlay } from './use-lazy-overlay.tsx';
import { Localized } from './localized.tsx';

type PopoverContentProps = Omit<PopoverButtonProps, 'trigger'> & Pick<LazyOverlay, 'triggerRef' | 'setOpen'>;

export function PopoverContent({
  label,
  children,
  placement = 'bottom start',
  triggerRef,
  setOpen,
}: PopoverContentProps) {
  return (
    <Localized>
      <Popover
        className={styles.popover ?? ''}
        triggerRef={triggerRef}
        isOpen
        onOpenChange={setOpen}
        placement={placement}
        offset={4}
      >
        <Dialog className={styles.content ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </Localized>
  );
}
