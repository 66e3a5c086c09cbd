import type { Remark, Thread } from '@agendawerk/shared/comments/index.ts';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Menu } from '../../../ui/actions/menu.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useUpdateComment, useWithdrawComment } from '../api/comment-data.ts';
import { useTellRefusal } from '../api/use-tell-refusal.ts';
import { focusSoon } from './focus-soon.ts';
import { RemarkForm } from './remark-form.tsx';
import { RemarkText } from './remark-text.tsx';
import styles from './panel.module.css';

interface RemarkItemProps {
  remark: Omit<Remark, 'abilities'> & { abilities: Pick<Thread['abilities'], 'edit' | 'withdraw'> };
  /** Id of the heading that names the thread to screen readers. */
  nameId?: string;
  /** It was withdrawn, and its tools with it. */
  onGone: () => void;
  /** Between who and what: the quoted passage. */
  children?: ReactNode;
}

/** Who said it, when, and what; one's own can be edited and withdrawn. */
export function RemarkItem({ remark, nameId, onGone, children }: RemarkItemProps) {
  const { t } = useTranslation('comments');
  const { workspaceId } = useAgendaScope();
  const { formatDateTime } = useFormat();
  const [isEditing, setEditing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [showsEarlier, setShowsEarlier] = useState(false);
  const update = useUpdateComment();
  const withdraw = useWithdrawComment();
  const tellRefusal = useTellRefusal();
  const params = { workspaceId, commentId: remark.id };
  const { revision } = remark;
  const head = useRef<HTMLDivElement>(null);
  const closeEditor = () => {
    setEditing(false);
    focusSoon(() => head.current?.querySelector('button'));
  };
  return (
    <>
      <div ref={head} className={styles.head}>
        <p id={nameId} className={styles.who}>
          <strong>{remark.authorName}</strong>{' '}
          <time dateTime={remark.createdAt} className={styles.when}>
            {formatDateTime(remark.createdAt)}
          </time>
        </p>
        {remark.abilities.edit ? (
          <Menu
            label={t('ownActions')}
            placement="bottom end"
            trigger={
              <Button variant="tertiary" size="small" icon="more-vert" isIconOnly>
                {t('ownActions')}
              </Button>
            }
            groups={[
              {
                id: 'own',
                entries: [
                  { id: 'edit', label: t('edit'), icon: 'edit', onAction: () => setEditing(true) },
                  { id: 'withdraw', label: t('withdraw.open'), icon: 'delete', onAction: () => setAsking(true) },
                ],
              },
            ]}
          />
        ) : null}
      </div>
      {children}
      {isEditing ? (
        <RemarkForm
          label={t('editLabel')}
          submitLabel={t('save')}
          draftKey={`comment:${remark.id}:edit`}
          initial={remark.text ?? ''}
          send={(text, mentionIds) => update.mutateAsync({ params, revision, body: { text, mentionIds } })}
          onDone={closeEditor}
          onCancel={closeEditor}
        />
      ) : remark.text === null ? (
        <p className={styles.gone}>{t('withdrawn')}</p>
      ) : (
        <RemarkText text={remark.text} mentionIds={remark.mentionIds} />
      )}
      {remark.earlier.length > 0 && !isEditing ? (
        <div>
          <button
            type="button"
            className={styles.link}
            aria-expanded={showsEarlier}
            onClick={() => setShowsEarlier(!showsEarlier)}
          >
            {t('edited', { time: remark.editedAt ? formatDateTime(remark.editedAt) : '' })}
          </button>
          {showsEarlier ? (
            <ol className={styles.earlier} aria-label={t('earlier')}>
              {remark.earlier.map(({ text, replacedAt }) => (
                <li key={replacedAt}>
                  <span className={styles.when}>{t('until', { time: formatDateTime(replacedAt) })}</span>
                  <p className={styles.text}>{text}</p>
                </li>
              ))}
            </ol>
          ) : null}
        </div>
      ) : null}
      <ConfirmDialog
        title={t('withdraw.title')}
        confirmLabel={t('withdraw.confirm')}
        isOpen={isAsking}
        isBusy={withdraw.isPending}
        onConfirm={() =>
          void withdraw
            .mutateAsync({ params, revision })
            .catch(tellRefusal)
            .finally(() => {
              setAsking(false);
              onGone();
            })
        }
        onClose={() => setAsking(false)}
      >
        {t('withdraw.text')}
      </ConfirmDialog>
    </>
  );
}
