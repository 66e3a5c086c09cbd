import { Fragment } from 'react';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import styles from './panel.module.css';

/** What somebody said, with the names of whom they call. */
export function RemarkText({ text, mentionIds }: { text: string; mentionIds: readonly string[] }) {
  const { memberName } = useDirectory();
  const names = mentionIds.flatMap((id) => memberName(id) ?? []).map((name) => `@${name}`);
  if (names.length === 0) return <p className={styles.text}>{text}</p>;
  const pattern = new RegExp(`(${names.map(escape).join('|')})`, 'u');
  return (
    <p className={styles.text}>
      {text.split(pattern).map((piece, index) => (
        <Fragment key={index}>
          {names.includes(piece) ? <strong className={styles.mention}>{piece}</strong> : piece}
        </Fragment>
      ))}
    </p>
  );
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
