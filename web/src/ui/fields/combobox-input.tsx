import { type KeyboardEvent, type ReactNode, useContext } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import { Localized } from '../overlays/localized.tsx';
import styles from './combobox.module.css';
import type { ComboboxOption, ComboboxProps, CommonComboboxProps, MultiComboboxProps } from './combobox.tsx';
import fieldStyles from './field.module.css';

export function ComboboxInput({ value, onChange, ...rest }: ComboboxProps) {
  return (
    <Localized>
      <ComboBox
        {...frameProps(rest)}
        defaultItems={withIds(rest.options)}
        value={value}
        onChange={(key) => onChange(key === null ? null : String(key))}
      >
        <ComboboxParts {...rest} />
      </ComboBox>
    </Localized>
  );
}

export function MultiComboboxInput({ value, onChange, ...rest }: MultiComboboxProps) {
  const { t } = useTranslation('ui');
  const chosen = rest.options.filter((option) => value.includes(option.value));
  const remove = (removed: string) => onChange(value.filter((entry) => entry !== removed));
  return (
    <Localized>
      <ComboBox
        {...frameProps(rest)}
        selectionMode="multiple"
        defaultItems={withIds(rest.options)}
        value={[...value]}
        onChange={(keys) => onChange(keys.map(String))}
      >
        <ComboboxParts {...rest}>
          {chosen.length > 0 ? (
            <ul className={styles.chosen} aria-label={t('field.chosen', { label: rest.label })}>
              {chosen.map((option) => (
                <li key={option.value} className={styles.choice}>
                  <span>{option.label}</span>
                  <button
                    type="button"
                    className={styles.remove}
                    aria-label={t('field.removeChoice', { choice: option.label })}
                    onClick={() => remove(option.value)}
                  >
                    <Icon name="close" size="small" />
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </ComboboxParts>
      </ComboBox>
    </Localized>
  );
}

function withIds(options: readonly ComboboxOption[]) {
  return options.map((option) => ({ ...option, id: option.value }));
}

function frameProps({ label, isLabelHidden, error, onBlur }: CommonComboboxProps) {
  return {
    className: classNames('kern-form-input', fieldStyles.field, error && 'kern-form-input--error'),
    menuTrigger: 'focus' as const,
    isInvalid: Boolean(error),
    allowsEmptyCollection: true,
    ...(isLabelHidden ? { 'aria-label': label } : {}),
    ...(onBlur ? { onBlur } : {}),
  };
}

function ComboboxParts({
  label,
  hint,
  error,
  isRequired,
  isLabelHidden,
  placeholder,
  children,
}: CommonComboboxProps & { children?: ReactNode }) {
  const { t } = useTranslation('ui');
  const leave = useLeaving();
  return (
    <>
      {isLabelHidden ? null : (
        <Label className="kern-label">
          {label}
          {isRequired ? <span className="kern-label__optional"> {t('field.required')}</span> : null}
        </Label>
      )}
      {hint ? (
        <Text slot="description" className={isLabelHidden ? 'sr-only' : classNames('kern-hint', fieldStyles.hint)}>
          {hint}
        </Text>
      ) : null}
      {children}
      <span className={styles.group} onKeyDownCapture={leave}>
        <Input
          className={classNames('kern-form-input__input', fieldStyles.control, styles.input)}
          {...(placeholder ? { placeholder } : {})}
        />
        <AriaButton className={styles.toggle ?? ''} aria-label={t('field.showChoices')}>
          <Icon name="chevron-down" size="small" />
        </AriaButton>
      </span>
      <FieldError className={classNames('kern-error', fieldStyles.message)}>
        <Icon name="danger" size="small" />
        <span className="kern-body kern-body--small">{error}</span>
      </FieldError>
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{t('field.noChoice')}</p>}
        >
          {(option: ComboboxOption) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={styles.item ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.words}>
                    <span>{option.label}</span>
                    {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
                  </span>
                  {isSelected ? <Icon name="check" size="small" /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  );
}

/** Tab takes over the entry that the arrow keys are on. An entry that is chosen already would be taken back by that. */
function useLeaving() {
  const state = useContext(ComboBoxStateContext);
  return ({ key }: KeyboardEvent) => {
    const selection = state?.selectionManager;
    if (key !== 'Tab' || !selection || selection.focusedKey === null) return;
    if (selection.isSelected(selection.focusedKey)) selection.setFocusedKey(null);
  };
}
