import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { afterPress, watchPresses } from '../../lib/after-press.ts';
import type { FieldProps } from './field.tsx';
import { type FieldWidth, TextField } from './text-field.tsx';

export interface ParsedFieldProps<Value> extends FieldProps {
  /** `null` is empty, `undefined` is text that could not be read. */
  value: Value | null | undefined;
  onChange: (value: Value | null | undefined) => void;
  onBlur?: () => void;
  name?: string;
  unit?: string;
  width?: FieldWidth;
  placeholder?: string;
  isCompact?: boolean;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

interface Reading<Value> {
  parse: (text: string) => Value | undefined;
  format: (value: Value) => string;
  /** The sentence for text that cannot be read, with an example. */
  unreadable: string;
  inputMode?: 'decimal' | 'numeric' | 'text';
  /** How the value was understood, shown while it is typed. */
  describe?: (value: Value) => ReactNode;
}

/** Text that means something: typed as people write it, understood while typing, put in order when the field is left, never rejected meanwhile. */
export function ParsedField<Value>({
  value,
  onChange,
  onBlur,
  parse,
  format,
  unreadable,
  describe,
  error,
  hint,
  ...rest
}: ParsedFieldProps<Value> & Reading<Value>) {
  const [text, setText] = useState(value == null ? '' : format(value));
  const [isLeft, setLeft] = useState(true);
  const isFocused = useRef(false);

  useEffect(() => {
    if (!isFocused.current && value !== undefined) setText(value === null ? '' : format(value));
  }, [value, format]);

  const read = text.trim() === '' ? null : parse(text);
  const change = (next: string) => {
    setText(next);
    setLeft(false);
    onChange(next.trim() === '' ? null : parse(next));
  };
  const leave = () => {
    isFocused.current = false;
    // The sentence of a field pushes what stands below it, and with it the button that is just being pressed.
    afterPress(() => {
      setLeft(true);
      if (read != null) setText(format(read));
    });
    onBlur?.();
  };
  const understood = describe && !isLeft && read != null ? describe(read) : null;
  return (
    <TextField
      {...rest}
      hint={(hint ?? understood) ? <HintWithReading hint={hint} understood={understood} /> : undefined}
      error={isLeft && read === undefined ? unreadable : error}
      value={text}
      autoComplete="off"
      data-unreadable={read === undefined || undefined}
      onChange={(event) => change(event.target.value)}
      onFocus={() => {
        isFocused.current = true;
        watchPresses();
      }}
      onBlur={leave}
      // Enter sends the form: what cannot be read is told before anybody leaves the field.
      onKeyDown={(event) => event.key === 'Enter' && setLeft(true)}
    />
  );
}

function HintWithReading({ hint, understood }: { hint: ReactNode; understood: ReactNode }) {
  return (
    <>
      {hint}
      {understood ? <span role="status"> = {understood}</span> : null}
    </>
  );
}
