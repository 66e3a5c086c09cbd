import { useEffect, useState } from 'react';

interface Stop {
  isStopped: boolean;
  /** The form is not sent; the first field in it that says why takes the focus, each time anew. */
  stop: (form: HTMLElement) => void;
  /** Somebody tries again. */
  forget: () => void;
}

/** For forms in which something cannot be read: they are not sent before it can be. */
export function useStop(): Stop {
  const [stopped, setStopped] = useState<{ form: HTMLElement }>();
  useEffect(() => {
    stopped?.form.querySelector<HTMLElement>('[aria-invalid="true"], [data-unreadable]')?.focus();
  }, [stopped]);
  return {
    isStopped: stopped !== undefined,
    stop: (form) => setStopped({ form }),
    forget: () => setStopped(undefined),
  };
}
