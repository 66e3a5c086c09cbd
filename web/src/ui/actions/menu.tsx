import type { ReactElement, ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection as AriaMenuSection, MenuTrigger, Popover, Pressable } from 'react-aria-components/Menu';
import { useNavigate } from 'react-router';
import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/icon-paths.ts';
import styles from './menu.module.css';

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

/** A button that opens a list of actions or ways. Arrow keys, type-ahead, Esc and focus come from React Aria. */
export function Menu({ label, trigger, groups, placement = 'bottom start' }: MenuProps) {
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      <Pressable>{trigger as ReactElement<Record<string, unknown>, 'button'>}</Pressable>
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu className={styles.menu ?? ''} aria-label={label}>
          {groups.map((group) => (
            <AriaMenuSection key={group.id} className={styles.group ?? ''} aria-label={group.label ?? label}>
              {group.label ? <Header className={styles.header ?? ''}>{group.label}</Header> : null}
              {group.entries.map((entry) => (
                <AriaMenuItem
                  key={entry.id}
                  id={entry.id}
                  className={styles.item ?? ''}
                  textValue={entry.text ?? (typeof entry.label === 'string' ? entry.label : entry.id)}
                  isDisabled={entry.isDisabled ?? false}
                  onAction={() => (entry.href ? void navigate(entry.href) : entry.onAction?.())}
                >
                  <MenuItemContent entry={entry} />
                </AriaMenuItem>
              ))}
            </AriaMenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuItemContent({ entry }: { entry: MenuEntry }) {
  return (
    <>
      {entry.icon ? <Icon name={entry.icon} size="small" /> : null}
      <span className={styles.words}>
        <span>{entry.label}</span>
        {entry.hint ? <span className={styles.hint}>{entry.hint}</span> : null}
      </span>
      {entry.isSelected ? <Icon name="check" size="small" /> : null}
    </>
  );
}
