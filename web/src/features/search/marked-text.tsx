import { Fragment } from 'react';
import { splitMarks } from './split-marks.ts';
import styles from './search.module.css';

/** A passage with the found words marked. */
export function MarkedText({ text }: { text: string }) {
  return splitMarks(text).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one passage never change places
    <Fragment key={index}>{part.isMarked ? <mark className={styles.mark}>{part.text}</mark> : part.text}</Fragment>
  ));
}
