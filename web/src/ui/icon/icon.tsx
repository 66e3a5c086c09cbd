import { iconPaths, type IconName } from './icon-paths.ts';
import styles from './icon.module.css';

export interface IconProps {
  name: IconName;
  size?: 'small' | 'default' | 'large';
}

/** Always decoration beside words: what it means is said by the text or the label of its control. */
export function Icon({ name, size = 'default' }: IconProps) {
  return (
    <svg className={styles[size]} viewBox="0 -960 960 960" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
