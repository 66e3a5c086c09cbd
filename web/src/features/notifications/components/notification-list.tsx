import type { Notification } from '@agendawerk/shared/notifications/notification.schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../../ui/fields/choice-bar.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { LoadMore } from '../../../ui/navigation/load-more.tsx';
import { notificationsQuery } from '../notifications-query.ts';
import { useMarking } from '../use-marking.ts';
import { NotificationGroups } from './notification-groups.tsx';

const perPage = 50;

export function NotificationList() {
  const { t } = useTranslation('notifications');
  const { workspaceId, slug } = useWorkspace();
  const [onlyUnread, setOnlyUnread] = useState(true);
  const [limit, setLimit] = useState(perPage);
  const { data, error, refetch, isFetching } = useQuery(notificationsQuery(workspaceId, { onlyUnread, limit }));
  const { mark, markAll, isMarkingAll } = useMarking();
  const list = useRef<HTMLDivElement>(null);

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="rows" lines={5} />;
  // What was pressed goes with its line: the focus stays with the list.
  const setRead = (item: Notification, isRead: boolean) => {
    mark(item, isRead);
    if (onlyUnread) list.current?.focus({ preventScroll: true });
  };
  const setAllRead = (until: string) => {
    markAll(until);
    list.current?.focus({ preventScroll: true });
  };
  const showRead = () => {
    setOnlyUnread(false);
    list.current?.focus({ preventScroll: true });
  };
  const [newest] = data.items;
  return (
    <Stack>
      <Row align="spread">
        <ChoiceBar
          label={t('filter.label')}
          choices={[
            { value: 'unread', label: t('filter.unread'), count: data.unread },
            { value: 'all', label: t('filter.all') },
          ]}
          value={onlyUnread ? 'unread' : 'all'}
          onChange={(value) => setOnlyUnread(value === 'unread')}
        />
        <Row>
          {data.unread > 0 && newest ? (
            <Button size="small" isBusy={isMarkingAll} onClick={() => setAllRead(newest.createdAt)}>
              {t('markAll')}
            </Button>
          ) : null}
          <LinkButton size="small" variant="tertiary" to={paths.notificationSettings(slug)}>
            {t('settings')}
          </LinkButton>
        </Row>
      </Row>
      <div ref={list} role="group" aria-label={t('title')} tabIndex={-1}>
        <Stack>
          {data.items.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              actions={onlyUnread ? <Button onClick={showRead}>{t('empty.readAll')}</Button> : null}
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <>
              <NotificationGroups items={data.items} headingLevel={2} onMark={setRead} />
              <LoadMore
                shown={data.items.length}
                hasMore={data.hasMore && limit < 200}
                isLoading={isFetching}
                onLoadMore={() => setLimit(limit + perPage)}
              />
            </>
          )}
        </Stack>
      </div>
    </Stack>
  );
}
