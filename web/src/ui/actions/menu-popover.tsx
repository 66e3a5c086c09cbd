import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, Popover } from 'react-aria-components/Menu';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../icon/icon.tsx';
import type { LazyOverlay } from '../overlays/use-lazy-overlay.tsx';
import type { MenuEntry, MenuProps } from './menu.tsx';
import styles from './menu.module.css';
import { Localized } from '../overlays/localized.tsx';

type MenuPopoverProps = Pick<MenuProps, 'label' | 'groups' | 'placement'> & Pick<LazyOverlay, 'triggerRef' | 'setOpen'>;

export function MenuPopover({ label, groups, placement = 'bottom start', triggerRef, setOpen }: MenuPopoverProps) {
  const navigate = useNavigate();
  const act = (entry: MenuEntry) => (entry.href ? void navigate(entry.href) : entry.onAction?.());
  return (
    <Localized>
      <Popover
        className={styles.popover ?? ''}
        triggerRef={triggerRef}
        trigger="MenuTrigger"
        isOpen
        onOpenChange={setOpen}
        placement={placement}
        offset={4}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens, and gives it back */}
        <AriaMenu className={styles.menu ?? ''} aria-label={label} autoFocus="first" onClose={() => setOpen(false)}>
          {groups.map((group) => (
            <MenuSection key={group.id} id={group.id} className={styles.group ?? ''} aria-label={group.label ?? label}>
              {group.label ? <Header className={styles.header ?? ''}>{group.label}</Header> : null}
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  className={styles.item ?? ''}
                  textValue={entry.text ?? (typeof entry.label === 'string' ? entry.label : entry.id)}
                  isDisabled={entry.isDisabled ?? false}
                  onAction={() => act(entry)}
                >
                  {entry.icon ? <Icon name={entry.icon} size="small" /> : null}
                  <span className={styles.words}>
                    <span>{entry.label}</span>
                    {entry.hint ? <span className={styles.hint}>{entry.hint}</span> : null}
                  </span>
                  {entry.isSelected ? <SelectedMark /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </Localized>
  );
}

function SelectedMark() {
  const { t } = useTranslation('ui');
  return (
    <>
      <Icon name="check" size="small" />
      <span className="sr-only">{t('menu.selected')}</span>
    </>
  );
}
