import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import type { IconName } from '../icon/icon-paths.ts';
import { Icon } from '../icon/icon.tsx';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button.tsx';

export interface LinkButtonProps extends Omit<LinkProps, 'className'> {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
}

/** A way to another page that looks like the button it stands beside. It stays a link: new tab, middle click, copy address. */
export function LinkButton({ children, variant = 'secondary', size = 'default', icon, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass(variant, size)}>
      {icon ? <Icon name={icon} size="small" /> : null}
      <span className="kern-label">{children}</span>
    </Link>
  );
}
