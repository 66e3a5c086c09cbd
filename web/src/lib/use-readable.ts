import { useState } from 'react';

/**
 * For a field of a form that saves itself: only what can be read reaches the form. While the text cannot be read, the
 * field keeps it and says so, and the form has what stood there before somebody began to type.
 */
export function useReadable<Value>(value: Value | null, onChange: (value: Value | null) => void) {
  const [typing, setTyping] = useState<{ before: Value | null; isUnreadable: boolean }>();
  return {
    value: typing?.isUnreadable ? undefined : value,
    onChange: (next: Value | null | undefined) => {
      const before = typing ? typing.before : value;
      setTyping({ before, isUnreadable: next === undefined });
      onChange(next === undefined ? before : next);
    },
    onBlur: () => {
      if (!typing?.isUnreadable) setTyping(undefined);
    },
  };
}
