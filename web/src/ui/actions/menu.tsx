import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import type { IconName } from '../icon/icon-paths.ts';
import { useLazyOverlay } from '../overlays/use-lazy-overlay.tsx';

export interface MenuEntry {
  id: string;
  label: ReactNode;
  /** What type-ahead listens to where the label is not plain text. */
  text?: string;
  hint?: ReactNode;
  icon?: IconName;
  href?: string;
  isSelected?: boolean;
  isDisabled?: boolean;
  onAction?: () => void;
}

export interface MenuGroup {
  id: string;
  label?: string;
  entries: MenuEntry[];
}

export interface MenuProps {
  label: string;
  trigger: ReactElement;
  groups: MenuGroup[];
  placement?: 'bottom start' | 'bottom end';
}

const loadPopover = () => import('./menu-popover.tsx');
const MenuPopover = lazy(async () => ({ default: (await loadPopover()).MenuPopover }));

/** A button that opens a list of actions or ways. Arrow keys, type-ahead, Esc and focus come from React Aria. */
export function Menu({ trigger, ...menu }: MenuProps) {
  const overlay = useLazyOverlay(trigger, 'menu', loadPopover);
  return (
    <>
      {overlay.trigger}
      {overlay.isOpen ? (
        <Suspense>
          <MenuPopover {...menu} triggerRef={overlay.triggerRef} setOpen={overlay.setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
