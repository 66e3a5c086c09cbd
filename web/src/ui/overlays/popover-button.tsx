import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { useLazyOverlay } from './use-lazy-overlay.tsx';

export interface PopoverButtonProps {
  label: string;
  trigger: ReactElement;
  children: ReactNode;
  placement?: 'bottom start' | 'bottom end';
}

const loadContent = () => import('./popover-content.tsx');
const PopoverContent = lazy(async () => ({ default: (await loadContent()).PopoverContent }));

/** A few settings close to their button: chosen columns, filters. */
export function PopoverButton({ trigger, ...content }: PopoverButtonProps) {
  const overlay = useLazyOverlay(trigger, 'dialog', loadContent);
  return (
    <>
      {overlay.trigger}
      {overlay.isOpen ? (
        <Suspense>
          <PopoverContent {...content} triggerRef={overlay.triggerRef} setOpen={overlay.setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
