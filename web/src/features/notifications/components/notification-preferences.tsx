import { updateNotificationSettings } from '@agendawerk/shared/notifications/notification.contract.ts';
import {
  deliveries,
  type Delivery,
  type NotificationKind,
  notificationKinds,
} from '@agendawerk/shared/notifications/notification.schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { preferencesQuery } from '../notifications-query.ts';
import styles from './notifications.module.css';

/** One line a kind: how the person wants to be told of it. Saved with each choice. */
export function NotificationPreferences() {
  const { t } = useTranslation('notifications');
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(preferencesQuery(workspaceId));
  const save = useContractMutation(updateNotificationSettings, {
    invalidates: [['notification-settings', workspaceId]],
    successToast: 'notifications:preferences.saved',
  });
  // What was chosen stands at once; a refusal, told by a toast, takes it back.
  const [chosen, setChosen] = useState<Partial<Record<NotificationKind, Delivery>>>({});

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="rows" lines={notificationKinds.length} />;
  const choose = async (kind: NotificationKind, delivery: Delivery) => {
    setChosen((present) => ({ ...present, [kind]: delivery }));
    await save
      .mutateAsync({ params: { workspaceId }, body: { deliveries: { [kind]: delivery } } })
      .catch(() => setChosen(({ [kind]: _refused, ...present }) => present));
  };
  const options = deliveries.map((value) => ({ value, label: t(`preferences.options.${value}`) }));
  return (
    <Stack>
      <p>{t('preferences.digestHint')}</p>
      <ul className={styles.kinds}>
        {notificationKinds.map((kind) => (
          <li key={kind} className={styles.kind}>
            <div aria-hidden="true">
              <p>{t(`preferences.kinds.${kind}.title`)}</p>
              {kind === 'reminder' ? <p className="muted small">{t('preferences.kinds.reminder.hint')}</p> : null}
            </div>
            <Select
              label={t(`preferences.kinds.${kind}.title`)}
              isLabelHidden
              isCompact
              options={options}
              value={chosen[kind] ?? data[kind]}
              onChange={(event) =>
                void choose(kind, deliveries.find((known) => known === event.target.value) ?? 'digest')
              }
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
