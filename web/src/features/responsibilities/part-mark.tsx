import { type DepartmentPart, participationParts } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import styles from './responsibilities.module.css';

const allParts: readonly DepartmentPart[] = ['lead', ...participationParts];

function usePartName(): (part: DepartmentPart) => string {
  const { t } = useTranslation(['responsibilities', 'terms']);
  return (part) => (part === 'lead' ? t('leadPart') : t(`terms:participationParts.${part}`));
}

/** What a department does: a letter in dense tables, the word for whoever listens, hovers or reads on a phone. */
export function PartMark({ part }: { part: DepartmentPart }) {
  const name = usePartName()(part);
  return (
    <span className={styles.mark} title={name}>
      <PartLetter part={part} />
      <span className={styles.word}>{name}</span>
    </span>
  );
}

function PartLetter({ part }: { part: DepartmentPart }) {
  const { t } = useTranslation('responsibilities');
  return (
    <span className={classNames(styles.letter, styles[part])} aria-hidden="true">
      {t(`letters.${part}`)}
    </span>
  );
}

/** What the letters stand for. */
export function PartLegend() {
  const nameOf = usePartName();
  return (
    <ul className={styles.legend} aria-hidden="true">
      {allParts.map((part) => (
        <li key={part}>
          <PartLetter part={part} /> {nameOf(part)}
        </li>
      ))}
    </ul>
  );
}
