import { useEffect, useRef, useState } from 'react';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface SearchFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'type'> {
  text: string;
  onSearch: (text: string) => void;
}

const pause = 250;

/** Searches after a pause in typing; what stands in the address wins when it changes from elsewhere. */
export function SearchField({ text, onSearch, ...field }: SearchFieldProps) {
  const [typed, setTyped] = useState({ text, after: text });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = typed.after === text ? typed.text : text;
  const type = (next: string) => {
    setTyped({ text: next, after: text });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next), pause);
  };
  // Who leaves the field for a link must not be called back by a search that comes afterwards.
  const leave = () => {
    clearTimeout(timer.current);
    if (shown !== text) onSearch(shown);
  };
  return (
    <TextField {...field} type="search" value={shown} onChange={(event) => type(event.target.value)} onBlur={leave} />
  );
}
