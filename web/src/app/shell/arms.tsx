import styles from './top-bar.module.css';

/** A plain shield until the municipality has put its own arms in. */
export function Arms() {
  return (
    <svg className={styles.arms} viewBox="0 0 24 28" aria-hidden="true" focusable="false">
      <path d="M2 1.5h20V14c0 6-4 9.8-10 12.5C6 23.8 2 20 2 14z" fill="currentColor" />
      <path d="M6.5 13h3v-2.5h1.5V13h2v-2.5h1.5V13h3v7.5h-11z" fill="var(--aw-page)" />
    </svg>
  );
}
