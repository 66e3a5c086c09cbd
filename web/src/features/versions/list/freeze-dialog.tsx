import type { Version } from '@agendawerk/shared/versions/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useFreezeVersion } from '../api/version-data.ts';

const blank = { title: '', remark: '' };

/** Freezes the working copy as a numbered version. */
export function FreezeDialog({ onClose }: { onClose: (frozen?: Version) => void }) {
  const { t } = useTranslation('versions');
  const scope = useAgendaScope();
  const draft = useDraft(`agenda:${scope.agendaId}:freeze`, blank);
  const freeze = useFreezeVersion();
  const errors = useFieldErrors()(freeze.error);
  const form = draft.value;
  return (
    <FormDialog
      title={t('freeze.title')}
      submitLabel={t('freeze.submit')}
      draft={draft}
      initial={blank}
      errors={errors}
      isBusy={freeze.isPending}
      send={() => freeze.mutateAsync({ params: scope, body: { title: form.title, remark: form.remark } })}
      onClose={onClose}
    >
      <FormColumn>
        <p className="muted">{t('freeze.text')}</p>
        <TextField
          label={t('freeze.name')}
          hint={t('freeze.nameHint')}
          isRequired
          value={form.title}
          onChange={(event) => draft.setValue({ ...form, title: event.target.value })}
          error={errors.fields['title']}
        />
        <TextArea
          label={t('freeze.remark')}
          hint={t('freeze.remarkHint')}
          rows={3}
          value={form.remark}
          onChange={(event) => draft.setValue({ ...form, remark: event.target.value })}
          error={errors.fields['remark']}
        />
      </FormColumn>
    </FormDialog>
  );
}
