import type { Pilot } from '@agendawerk/shared/pilots/index.ts';
import { useTranslation } from 'react-i18next';
import { InlineEdit } from '../../../ui/fields/inline-edit.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useSavePilot } from '../api/pilot-data.ts';
import styles from '../parts/pilots.module.css';

/** What came out and what was learnt, written where it stands. */
export function LearningSection({ pilot, mayEdit }: { pilot: Pilot; mayEdit: boolean }) {
  const { t } = useTranslation('pilots');
  const save = useSavePilot(pilot);
  const part = (name: 'results' | 'lessons') => {
    const saved = pilot[name] ?? '';
    return (
      <InlineEdit
        label={t(name)}
        draftKey={`pilot:${pilot.id}:${name}`}
        saved={saved}
        revision={pilot.revision}
        save={(text) => save({ [name]: text || null })}
        isOneLine={false}
        isEditable={mayEdit}
        editor={({ value, onChange }) => (
          <TextArea label={t(name)} isLabelHidden value={value} onChange={(event) => onChange(event.target.value)} />
        )}
      >
        {saved ? <p className={styles.text}>{saved}</p> : <Gap>{t('gap')}</Gap>}
      </InlineEdit>
    );
  };
  return (
    <Section id="learning" title={t('learning')}>
      <Stack gap="large">
        <Section level={3} title={t('results')}>
          {part('results')}
        </Section>
        <Section level={3} title={t('lessons')}>
          {part('lessons')}
        </Section>
      </Stack>
    </Section>
  );
}
