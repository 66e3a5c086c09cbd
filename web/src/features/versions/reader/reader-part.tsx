import type { PlacePart } from '@agendawerk/shared/rounds/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from './reader.module.css';

/** What a page adds to each part of what is read: a button beside its title, and something below its text. */
export interface PartTools {
  action: (part: PlacePart) => ReactNode;
  below: (part: PlacePart) => ReactNode;
}

interface ReaderPartProps {
  part: PlacePart;
  title: string;
  tools: PartTools | undefined;
  children: ReactNode;
}

export function ReaderPart({ part, title, tools, children }: ReaderPartProps) {
  return (
    <div className={styles.part} data-part={part}>
      <Section title={title} level={3} actions={tools?.action(part)}>
        {children}
        {tools?.below(part)}
      </Section>
    </div>
  );
}

/** Plain text as it was written; a missing one is a gap. */
export function PlainText({ children }: { children: string | null }) {
  const { t } = useTranslation('versions');
  if (!children) return <Gap>{t('gap')}</Gap>;
  return (
    <p className={styles.text} lang="de">
      {children}
    </p>
  );
}
