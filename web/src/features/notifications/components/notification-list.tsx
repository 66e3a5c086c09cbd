import { markAllNotifications, markNotification } from '@agendawerk/shared/notifications/notification.contract.ts';
import type { Notification } from '@agendawerk/shared/notifications/notification.schema.ts';
import { describeNotice, quoteNotice } from '@agendawerk/shared/notifications/notification-words.rules.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { notificationsKey } from '../../../lib/data/notifications-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFormat, useLanguage } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../../ui/fields/choice-bar.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { LoadMore } from '../../../ui/navigation/load-more.tsx';
import { groupBySubject, notificationsQuery } from '../notifications-query.ts';
import styles from './notifications.module.css';

const perPage = 50;

export function NotificationList() {
  const { t } = useTranslation('notifications');
  const { workspaceId, slug } = useWorkspace();
  const [onlyUnread, setOnlyUnread] = useState(true);
  const [limit, setLimit] = useState(perPage);
  const { data, error, refetch, isFetching } = useQuery(notificationsQuery(workspaceId, { onlyUnread, limit }));
  const invalidates = [notificationsKey(workspaceId)];
  const mark = useContractMutation(markNotification, { invalidates });
  const markAll = useContractMutation(markAllNotifications, { invalidates });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="rows" lines={5} />;
  const setRead = (id: string, isRead: boolean) =>
    mark.mutate({ params: { workspaceId, notificationId: id }, body: { isRead } });
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
            <Button
              size="small"
              isBusy={markAll.isPending}
              onClick={() => markAll.mutate({ params: { workspaceId }, body: { until: newest.createdAt } })}
            >
              {t('markAll')}
            </Button>
          ) : null}
          <LinkButton size="small" variant="tertiary" to={paths.notificationSettings(slug)}>
            {t('settings')}
          </LinkButton>
        </Row>
      </Row>
      {data.items.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          actions={onlyUnread ? <Button onClick={() => setOnlyUnread(false)}>{t('empty.readAll')}</Button> : null}
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.groups}>
            {groupBySubject(data.items).map((group) => (
              <li key={group[0]?.id} className={styles.group}>
                {group.length > 1 ? <h2 className={styles.subject}>{t('group', { title: group[0]?.title })}</h2> : null}
                <ul className={styles.items}>
                  {group.map((item) => (
                    <NotificationItem key={item.id} item={item} onMark={(isRead) => setRead(item.id, isRead)} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          <LoadMore
            shown={data.items.length}
            hasMore={data.hasMore && limit < 200}
            isLoading={isFetching}
            onLoadMore={() => setLimit(limit + perPage)}
          />
        </>
      )}
    </Stack>
  );
}

function NotificationItem({ item, onMark }: { item: Notification; onMark: (isRead: boolean) => void }) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { formatDateTime } = useFormat();
  const sentence = describeNotice(item, language);
  const quote = quoteNotice(item);
  return (
    <li className={classNames(styles.item, !item.isRead && styles.isUnread)}>
      <div>
        <Link to={item.path} className={styles.sentence} onClick={() => !item.isRead && onMark(true)}>
          {item.isRead ? null : <span className="sr-only">{t('unread')}: </span>}
          {sentence}
        </Link>
        {quote === undefined ? null : <blockquote className={styles.quote}>{quote}</blockquote>}
        <p className="muted small">{formatDateTime(item.createdAt)}</p>
      </div>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t(item.isRead ? 'markUnreadNamed' : 'markReadNamed', { sentence })}
        onClick={() => onMark(!item.isRead)}
      >
        {t(item.isRead ? 'markUnread' : 'markRead')}
      </Button>
    </li>
  );
}
