import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/actions/button.tsx';
import { Select, type SelectOption } from '../../../ui/fields/select.tsx';
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

/**
 * A choice that is changed where it stands in the table. The list of choices comes into being only when somebody
 * opens it: hundreds of waiting editors would make the table slow.
 */
export function EditableCell({ label, value, options, emptyLabel, isEditable, onChoose, children }: EditableCellProps) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (isOpen) frame.current?.querySelector('select')?.focus();
    else if (wasOpen.current) frame.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const choose = (next: string) => {
    setOpen(false);
    if (next !== (value ?? '')) onChoose(next || null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <div ref={frame} className={styles.cell}>
      {isOpen ? (
        <Select
          label={label}
          isLabelHidden
          isCompact
          options={options}
          emptyLabel={emptyLabel}
          value={value ?? ''}
          onChange={(event) => choose(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      ) : (
        <>
          <span>{children}</span>
          {isEditable ? (
            <Button
              variant="tertiary"
              size="small"
              icon="edit"
              isIconOnly
              onClick={() => setOpen(true)}
              data-print="hide"
            >
              {label}
            </Button>
          ) : null}
        </>
      )}
    </div>
  );
}
