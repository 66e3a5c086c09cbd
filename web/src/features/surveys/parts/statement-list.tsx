import { useLanguage } from '../../../lib/use-format.ts';
import styles from './statements.module.css';

interface Statement {
  id: string;
  text: string;
  textEn: string | null;
}

/** The statements in the language of the screen. */
export function StatementList({ statements }: { statements: readonly Statement[] }) {
  const isEnglish = useLanguage() === 'en';
  return (
    <ol className={styles.statements}>
      {statements.map(({ id, text, textEn }) => (
        <li key={id}>{isEnglish ? (textEn ?? text) : text}</li>
      ))}
    </ol>
  );
}
