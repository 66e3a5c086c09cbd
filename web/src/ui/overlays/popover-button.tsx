import type { ReactElement, ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { DialogTrigger, Pressable } from 'react-aria-components/Modal';
import { Popover } from 'react-aria-components/Popover';
import styles from './popover-button.module.css';

export interface PopoverButtonProps {
  label: string;
  trigger: ReactElement;
  children: ReactNode;
  placement?: 'bottom start' | 'bottom end';
}

/** A few settings close to their button: chosen columns, filters. */
export function PopoverButton({ label, trigger, children, placement = 'bottom start' }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Pressable>{trigger as ReactElement<Record<string, unknown>, 'button'>}</Pressable>
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <Dialog className={styles.content ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
