import { useTranslation } from 'react-i18next';
import { FieldList } from '../features/fields/index.ts';
import { AddGoal, GoalTree, UnplacedGoals } from '../features/goals/index.ts';
import { CommentsFrame } from '../features/comments/index.ts';
import { useAgenda } from '../lib/current-agenda.ts';
import { PlaceMark } from '../lib/place-marks.tsx';
import { useCan } from '../lib/session.ts';
import { useAgendaCrumbs } from '../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Notice } from '../ui/feedback/notice.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

const scope = { kinds: ['field', 'goal'] } as const;

export function FieldsAndGoalsPage() {
  const { t } = useTranslation('fields');
  const { id: agendaId } = useAgenda();
  const isEditable = useCan('agenda.edit');
  usePageTitle(t('page.title'));
  return (
    <CommentsFrame scope={scope}>
      <Stack gap="section">
        <PageHeader
          crumbs={useAgendaCrumbs({ label: t('page.title') })}
          title={t('page.title')}
          lead={t('page.lead')}
          actions={<PlaceMark kind="agenda" id={agendaId} />}
        />
        {isEditable ? null : <Notice>{t('readOnly')}</Notice>}
        <FieldList
          goalsOf={(field) => (
            <div id={`${field.id}-goals`}>
              <GoalTree fieldId={field.id} fieldName={field.name} />
              <AddGoal field={field} />
            </div>
          )}
        />
        <UnplacedGoals />
      </Stack>
    </CommentsFrame>
  );
}
