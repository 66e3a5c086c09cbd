import { lazy, type ReactNode, Suspense } from 'react';
import type { FieldProps } from './field.tsx';
import type { SelectOption } from './select.tsx';
import { TextField } from './text-field.tsx';

const load = () => import('./combobox-input.tsx');
const ComboboxInput = lazy(async () => ({ default: (await load()).ComboboxInput }));
const MultiComboboxInput = lazy(async () => ({ default: (await load()).MultiComboboxInput }));

export interface ComboboxOption extends SelectOption {
  hint?: string;
}

export interface CommonComboboxProps extends Omit<FieldProps, 'id'> {
  options: readonly ComboboxOption[];
  onBlur?: () => void;
  placeholder?: string;
}

export interface ComboboxProps extends CommonComboboxProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

export interface MultiComboboxProps extends CommonComboboxProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** One choice from many, found by typing. Emptying the field takes the choice back. */
export function Combobox(props: ComboboxProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <ComboboxInput {...props} />
    </Suspense>
  );
}

/** Several choices from many; what is chosen stands above the field and can be taken away there. */
export function MultiCombobox(props: MultiComboboxProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <MultiComboboxInput {...props} />
    </Suspense>
  );
}

/** Holds the place, so that nothing jumps when the real field is there. */
function Waiting({ label, hint, isLabelHidden = false }: { label: string; hint?: ReactNode; isLabelHidden?: boolean }) {
  return <TextField label={label} hint={hint} isLabelHidden={isLabelHidden} disabled />;
}
