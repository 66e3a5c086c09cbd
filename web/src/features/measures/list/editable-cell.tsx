import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { buttonClass } from '../../../ui/actions/button.tsx';
import { Select, type SelectOption } from '../../../ui/fields/select.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import styles from './measure-list.module.css';

export interface EditableCellProps {
  /** What is changed and of what: "Priorität von 3.2 ändern". */
  label: string;
  value: string | null;
  options: readonly SelectOption[];
  emptyLabel: string;
  isEditable: boolean;
  onChoose: (value: string | null) => void;
  children: ReactNode;
}

const takeFocus = (element: HTMLElement | null) => element?.focus();

/**
 * A choice that is changed where it stands in the table. The list of choices comes into being only when somebody
 * opens it, and until then the cell is as little as it can be: there are hundreds of them.
 */
export function EditableCell({ label, value, options, emptyLabel, isEditable, onChoose, children }: EditableCellProps) {
  const [state, setState] = useState<'closed' | 'open' | 'answered'>('closed');
  const choose = (next: string) => {
    setState('answered');
    if (next !== (value ?? '')) onChoose(next || null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setState('answered');
  };
  if (state === 'open') {
    return (
      <div className={styles.cell}>
        <Select
          ref={takeFocus}
          label={label}
          isLabelHidden
          isCompact
          options={options}
          emptyLabel={emptyLabel}
          value={value ?? ''}
          onChange={(event) => choose(event.target.value)}
          onKeyDown={onKeyDown}
          // Whoever has gone elsewhere stays there.
          onBlur={() => setState((now) => (now === 'open' ? 'closed' : now))}
        />
      </div>
    );
  }
  return (
    <div className={styles.cell}>
      <span>{children}</span>
      {isEditable ? (
        <button
          type="button"
          className={pencilClass}
          ref={state === 'answered' ? takeFocus : undefined}
          onClick={() => setState('open')}
          aria-label={label}
          title={label}
          data-print="hide"
        >
          <Icon name="edit" size="small" />
        </button>
      ) : null}
    </div>
  );
}

const pencilClass = buttonClass('tertiary', 'small', true);
