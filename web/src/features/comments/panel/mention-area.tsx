import type { Member } from '@agendawerk/shared/members/index.ts';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { useReaders } from './readers.ts';
import styles from './panel.module.css';

interface MentionAreaProps {
  label: string;
  hint?: string | undefined;
  value: string;
  error?: string | undefined;
  onChange: (text: string) => void;
  /** Ctrl+Enter. */
  onSubmit: () => void;
  /** Somebody just asked to write. */
  takesFocus: boolean;
}

/** The name that is being typed behind an "@", up to the cursor. */
const calling = /(?:^|\s)@([^\s@]*(?: [^\s@]*)?)$/u;
const mostChoices = 6;

/** Several lines of text in which "@" calls a person: names are offered while one is typed, chosen by arrows and Enter. */
export function MentionArea({ label, hint, value, error, onChange, onSubmit, takesFocus }: MentionAreaProps) {
  const { t } = useTranslation('comments');
  const listId = useId();
  const readers = useReaders();
  const own = useRef<HTMLTextAreaElement | null>(null);
  const [called, setCalled] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const choices = called === null ? [] : matching(readers, called);
  const isOpen = choices.length > 0;
  const chosen = choices[Math.min(index, choices.length - 1)];

  useEffect(() => {
    if (!takesFocus) return;
    // After the panel itself has taken the focus.
    const timer = setTimeout(() => own.current?.focus());
    return () => clearTimeout(timer);
  }, [takesFocus]);

  const look = (area: HTMLTextAreaElement) => {
    setCalled(calling.exec(area.value.slice(0, area.selectionStart))?.[1] ?? null);
    setIndex(0);
  };
  const choose = (member: Member) => {
    const area = own.current;
    if (!area || called === null) return;
    const end = area.selectionStart;
    const start = end - called.length;
    const text = `${value.slice(0, start)}${member.name} ${value.slice(end)}`;
    onChange(text);
    setCalled(null);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(start + member.name.length + 1, start + member.name.length + 1);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
      return;
    }
    if (!isOpen || !chosen) return;
    if (event.key === 'ArrowDown') setIndex((index + 1) % choices.length);
    else if (event.key === 'ArrowUp') setIndex((index + choices.length - 1) % choices.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setCalled(null);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.mentioning}>
      <TextArea
        ref={own}
        label={label}
        hint={hint}
        error={error}
        rows={3}
        value={value}
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && chosen ? `${listId}-${chosen.id}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target);
        }}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setCalled(null)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="sr-only">
        {isOpen ? t('mention.found', { count: choices.length }) : ''}
      </p>
      {isOpen ? (
        <div id={listId} role="listbox" aria-label={t('mention.label')} className={styles.choices}>
          {choices.map((member) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keys are those of the text area, which keeps the focus
            <div
              key={member.id}
              id={`${listId}-${member.id}`}
              role="option"
              aria-selected={member === chosen}
              className={classNames(styles.choice, member === chosen && styles.chosen)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(member)}
            >
              {member.name}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Names of which some word begins with what was typed; nobody is offered once the name stands there in full. */
function matching(readers: readonly Member[], typed: string): Member[] {
  const sought = typed.toLocaleLowerCase('de');
  if (readers.some(({ name }) => sought.startsWith(`${name.toLocaleLowerCase('de')} `))) return [];
  return readers
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase('de');
      return lower.startsWith(sought) || lower.split(/\s+/).some((word) => word.startsWith(sought));
    })
    .slice(0, mostChoices);
}
