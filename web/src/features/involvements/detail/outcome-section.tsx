import { type Involvement, involvementSchema } from '@agendawerk/shared/involvements/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useSavePart } from '../../../lib/use-save-part.ts';
import { InlineEdit } from '../../../ui/fields/inline-edit.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { involvementQuery, useUpdateInvolvement } from '../api/involvement-data.ts';
import styles from './involvement-detail.module.css';

type Part = 'result' | 'changes';

/** What came of it and what was changed because of it, written where it stands. */
export function OutcomeSection({ involvement, mayEdit }: { involvement: Involvement; mayEdit: boolean }) {
  const { t } = useTranslation('involvements');
  return (
    <Section title={t('outcome')} lead={t('outcomeLead')}>
      <Stack gap="large">
        <Section id="result" level={3} title={t('result')}>
          <OutcomeText involvement={involvement} name="result" mayEdit={mayEdit} />
        </Section>
        <Section id="changes" level={3} title={t('changes')}>
          <OutcomeText involvement={involvement} name="changes" mayEdit={mayEdit} />
        </Section>
      </Stack>
    </Section>
  );
}

function OutcomeText({ involvement, name, mayEdit }: { involvement: Involvement; name: Part; mayEdit: boolean }) {
  const { t } = useTranslation('involvements');
  const { workspaceId } = useAgendaScope();
  const queries = useQueryClient();
  const update = useUpdateInvolvement();
  const refused = useFieldErrors()(update.error).fields[name];
  const params = { workspaceId, involvementId: involvement.id };
  const save = useSavePart<Involvement, Partial<Record<Part, string | null>>>({
    item: involvement,
    send: (body, revision) => update.mutateAsync({ params, revision, body }),
    readPresent: (current) => involvementSchema.safeParse(current).data,
    show: (saved) =>
      queries.setQueryData(involvementQuery(params).queryKey, (page) => page && { ...page, involvement: saved }),
  });
  const saved = involvement[name] ?? '';
  return (
    <InlineEdit
      label={t(name)}
      draftKey={`involvement:${involvement.id}:${name}`}
      saved={saved}
      revision={involvement.revision}
      save={(text) => save({ [name]: text || null })}
      isEditable={mayEdit}
      editor={({ value, onChange }) => (
        <TextArea
          label={t(name)}
          isLabelHidden
          hint={t(`hints.${name}`)}
          error={refused}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    >
      {saved ? <p className={styles.text}>{saved}</p> : <Gap>{t('gap')}</Gap>}
    </InlineEdit>
  );
}
