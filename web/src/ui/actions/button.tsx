import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import type { IconName } from '../icon/icon-paths.ts';
import { Icon } from '../icon/icon.tsx';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';
export type ButtonSize = 'default' | 'small';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'disabled'> {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** The words are read out but not shown; they appear as a tooltip. Only for tools that everybody knows. */
  isIconOnly?: boolean;
  /** Work is going on: the button stays where it is and takes no second press. */
  isBusy?: boolean;
  /** Why the person may not do this. The button stays reachable and says it. */
  refusal?: string | undefined;
}

export function Button({
  children,
  variant = 'secondary',
  size = 'default',
  icon,
  isIconOnly = false,
  isBusy = false,
  refusal,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const refusalId = useId();
  const isRefused = isBusy || refusal !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isRefused) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <>
      <button
        {...rest}
        type={type}
        className={classNames(buttonClass(variant, size, isIconOnly), className)}
        onClick={press}
        aria-disabled={isRefused || undefined}
        aria-describedby={refusal ? refusalId : rest['aria-describedby']}
        title={refusal ?? (isIconOnly && typeof children === 'string' ? children : rest.title)}
      >
        {icon ? <Icon name={icon} size="small" /> : null}
        <span className={isIconOnly ? 'sr-only' : 'kern-label'}>{isBusy ? <BusyWord /> : children}</span>
      </button>
      {refusal ? (
        <span id={refusalId} className="sr-only">
          {refusal}
        </span>
      ) : null}
    </>
  );
}

/** A part of its own: hundreds of buttons stand in a table, and none of them asks for texts that it does not show. */
function BusyWord() {
  const { t } = useTranslation('ui');
  return t('busy');
}

export function buttonClass(variant: ButtonVariant, size: ButtonSize, isIconOnly = false): string {
  return classNames(
    'kern-btn',
    `kern-btn--${variant}`,
    styles.button,
    styles[variant],
    size === 'small' && styles.small,
    isIconOnly && styles.iconOnly,
  );
}
