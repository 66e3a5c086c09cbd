import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { compareNumbers } from '@agendawerk/shared/kernel/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import type { OutlineEntry } from '../../../ui/navigation/outline.tsx';
import { RichTextView } from '../../../ui/richtext/richtext-view.tsx';
import { FrozenPlace } from '../reader/frozen-place.tsx';
import styles from '../reader/reader.module.css';

const kpisAnchor = 'kpis';

/** Chapters and fields in their order, the KPIs last. */
export function listOutline({ chapters, fields, kpis }: AgendaContent, kpisLabel: string): OutlineEntry[] {
  return [
    ...chapters.map(({ id, title }) => ({ id, label: title })),
    ...fields.map(({ id, number, name }) => ({ id, label: `${number} ${name}` })),
    ...(kpis.length > 0 ? [{ id: kpisAnchor, label: kpisLabel }] : []),
  ];
}

/** Everything in the order of the document. Measures, goals and KPIs are folded: their titles say enough to find them. */
export function VersionText({ content }: { content: AgendaContent }) {
  const { t } = useTranslation('versions');
  const placed = new Set(content.fields.map(({ id }) => id));
  const others = {
    measures: content.measures.filter(({ fieldId }) => fieldId === null || !placed.has(fieldId)),
    goals: content.goals.filter(({ fieldId }) => fieldId === null || !placed.has(fieldId)),
  };
  return (
    <>
      {content.chapters.map(({ id, title, body }) => (
        <Section key={id} id={id} title={title}>
          {body ? <RichTextView text={body} /> : <p className="muted">{t('gap')}</p>}
        </Section>
      ))}
      {content.fields.map((field) => (
        <Section key={field.id} id={field.id} title={`${field.number} ${field.name}`}>
          {field.description ? <RichTextView text={field.description} /> : null}
          <Entries
            content={content}
            goals={content.goals.filter(({ fieldId }) => fieldId === field.id)}
            measures={content.measures.filter(({ fieldId }) => fieldId === field.id)}
          />
        </Section>
      ))}
      {others.measures.length + others.goals.length > 0 ? (
        <Section title={t('withoutField')}>
          <Entries content={content} {...others} />
        </Section>
      ) : null}
      {content.kpis.length > 0 ? (
        <Section id={kpisAnchor} title={t('kpis')}>
          <div className={styles.entries}>
            {content.kpis.map(({ id, name }) => (
              <Folded key={id} title={name}>
                <FrozenPlace content={content} kind="kpi" id={id} />
              </Folded>
            ))}
          </div>
        </Section>
      ) : null}
      {content.fields.length + content.measures.length === 0 ? (
        <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>
      ) : null}
    </>
  );
}

interface EntriesProps {
  content: AgendaContent;
  goals: AgendaContent['goals'];
  measures: AgendaContent['measures'];
}

function Entries({ content, goals, measures }: EntriesProps) {
  const { t } = useTranslation('versions');
  return (
    <div className={styles.entries}>
      {goals.map(({ id, title }) => (
        <Folded key={id} title={t('measure.goal', { title })}>
          <FrozenPlace content={content} kind="goal" id={id} />
        </Folded>
      ))}
      {measures.toSorted(compareNumbers).map(({ id, number, title }) => (
        <Folded key={id} title={`${number} ${title}`}>
          <FrozenPlace content={content} kind="measure" id={id} />
        </Folded>
      ))}
    </div>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <div className={styles.unfolded}>{children}</div>
    </details>
  );
}
