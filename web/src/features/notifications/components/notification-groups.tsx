import type { Notification } from '@agendawerk/shared/notifications/notification.schema.ts';
import { describeNotice, quoteNotice } from '@agendawerk/shared/notifications/notification-words.rules.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useLanguage } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { groupBySubject } from '../notifications-query.ts';
import styles from './notifications.module.css';

interface NotificationGroupsProps {
  items: readonly Notification[];
  headingLevel: 2 | 3;
  onMark: (item: Notification, isRead: boolean) => void;
  /** The way to one of them was taken. */
  onFollow?: () => void;
}

/** What was told, newest first; what is told of one thing stands together. */
export function NotificationGroups({ items, headingLevel, onMark, onFollow }: NotificationGroupsProps) {
  const { t } = useTranslation('notifications');
  const Heading = `h${headingLevel}` as const;
  return (
    <ul className={styles.groups}>
      {groupBySubject(items).map((group) => (
        <li key={group[0]?.id} className={styles.group}>
          {group.length > 1 ? (
            <Heading className={styles.subject}>{t('group', { title: group[0]?.title })}</Heading>
          ) : null}
          <ul className={styles.items}>
            {group.map((item) => (
              <NotificationItem
                key={item.id}
                item={item}
                onMark={(isRead) => onMark(item, isRead)}
                onFollow={() => {
                  if (!item.isRead) onMark(item, true);
                  onFollow?.();
                }}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface NotificationItemProps {
  item: Notification;
  onMark: (isRead: boolean) => void;
  onFollow: () => void;
}

function NotificationItem({ item, onMark, onFollow }: NotificationItemProps) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { formatDateTime } = useFormat();
  const sentence = describeNotice(item, language);
  const quote = quoteNotice(item);
  return (
    <li className={classNames(styles.item, !item.isRead && styles.isUnread)}>
      <div>
        <Link to={item.path} className={styles.sentence} onClick={onFollow}>
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
