import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { toPlainText } from '@agendawerk/shared/richtext/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Menu, type MenuEntry } from '../../../ui/actions/menu.tsx';
import { MoveButtons } from '../../../ui/actions/move-buttons.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDeleteChapter, useMoveChapter } from '../api/chapter-api.ts';
import { TitleDialog } from './title-dialog.tsx';

interface ChapterActionsProps {
  chapter: Chapter;
  index: number;
  count: number;
  onMoved: (message: string) => void;
}

/** Order, name and removal. Leitbild, Ausgangslage and Leitlinien belong to every agenda and cannot be deleted. */
export function ChapterActions({ chapter, index, count, onMoved }: ChapterActionsProps) {
  const { t } = useTranslation('chapters');
  const { workspaceId } = useAgendaScope();
  const [open, setOpen] = useState<'rename' | 'delete'>();
  const move = useMoveChapter();
  const remove = useDeleteChapter();
  const one = { params: { workspaceId, chapterId: chapter.id }, revision: chapter.revision };
  const words = toPlainText(chapter.body).split(/\s+/).filter(Boolean).length;

  const moveTo = async (place: number) => {
    await move.mutateAsync({ ...one, body: { position: place } });
    onMoved(t('moved', { title: chapter.title, place: place + 1, count }));
  };
  const confirmRemoval = async () => {
    await remove.mutateAsync(one).catch(() => undefined);
    setOpen(undefined);
  };
  const entries: MenuEntry[] = [
    { id: 'rename', label: t('rename.open'), icon: 'edit', onAction: () => setOpen('rename') },
    ...(chapter.kind === 'free'
      ? [{ id: 'delete', label: t('delete.open'), icon: 'delete' as const, onAction: () => setOpen('delete') }]
      : []),
  ];
  return (
    <>
      <MoveButtons
        name={chapter.title}
        index={index}
        count={count}
        onMove={(place) => void moveTo(place).catch(() => undefined)}
      />
      <Menu
        label={t('more', { title: chapter.title })}
        placement="bottom end"
        trigger={
          <Button variant="tertiary" size="small" icon="more-vert" isIconOnly>
            {t('more', { title: chapter.title })}
          </Button>
        }
        groups={[{ id: 'chapter', entries }]}
      />
      {open === 'rename' ? <TitleDialog chapter={chapter} onClose={() => setOpen(undefined)} /> : null}
      <ConfirmDialog
        title={t('delete.title', { title: chapter.title })}
        confirmLabel={t('delete.confirm')}
        isOpen={open === 'delete'}
        isBusy={remove.isPending}
        onConfirm={() => void confirmRemoval()}
        onClose={() => setOpen(undefined)}
      >
        {t('delete.text', { count: words })}
      </ConfirmDialog>
    </>
  );
}
