import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useCreateChapter, useRenameChapter } from '../api/chapter-api.ts';

interface TitleDialogProps {
  /** Undefined: a new one. */
  chapter?: Chapter;
  onClose: () => void;
  onCreated?: (chapter: Chapter) => void;
}

/** Names a chapter, new or present. */
export function TitleDialog({ chapter, onClose, onCreated }: TitleDialogProps) {
  const { t } = useTranslation('chapters');
  const { workspaceId, agendaId } = useAgendaScope();
  const [title, setTitle] = useState(chapter?.title ?? '');
  const create = useCreateChapter();
  const rename = useRenameChapter();
  const errors = useFieldErrors()(create.error ?? rename.error);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chapter) {
      await rename.mutateAsync({
        params: { workspaceId, chapterId: chapter.id },
        revision: chapter.revision,
        body: { title },
      });
    } else {
      onCreated?.(await create.mutateAsync({ params: { workspaceId, agendaId }, body: { title } }));
    }
    onClose();
  };
  return (
    <Dialog title={t(chapter ? 'rename.title' : 'add.title')} isOpen onClose={onClose}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <TextField
            label={t('title')}
            hint={chapter ? undefined : t('add.hint')}
            isRequired
            value={title}
            error={errors.fields['title']}
            onChange={(event) => setTitle(event.target.value)}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending || rename.isPending}>
              {t(chapter ? 'rename.submit' : 'add.submit')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
