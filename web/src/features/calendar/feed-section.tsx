import { readCalendarFeed } from '@agendawerk/shared/calendar/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildUrl } from '../../lib/call-api.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog.tsx';
import { calendarFeedQuery, useCreateFeed, useRevokeFeed } from './calendar-data.ts';
import styles from './calendar.module.css';

/** The person's own address for calendar programs: made, shown once, ended. */
export function FeedSection() {
  const { t } = useTranslation('calendar');
  const { workspaceId } = useWorkspace();
  const { formatDate } = useFormat();
  const { data: feed, error, refetch } = useQuery(calendarFeedQuery(workspaceId));
  const create = useCreateFeed(workspaceId);
  const revoke = useRevokeFeed(workspaceId);
  const [token, setToken] = useState<string>();
  const [isEnding, setEnding] = useState(false);
  const make = async () => setToken((await create.mutateAsync({ params: { workspaceId } })).token);
  const end = async () => {
    await revoke.mutateAsync({ params: { workspaceId } });
    setToken(undefined);
  };
  return (
    <Section title={t('feed.title')} id="feed" lead={t('feed.lead')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {feed === undefined && !error ? <Skeleton lines={2} /> : null}
      {feed === undefined ? null : (
        <Stack>
          {token === undefined ? null : <Address token={token} />}
          {feed === null ? null : <p>{t('feed.madeOn', { day: formatDate(feed.createdAt) })}</p>}
          <Row>
            <Button
              variant={feed === null ? 'primary' : 'secondary'}
              isBusy={create.isPending}
              onClick={() => void make().catch(() => undefined)}
            >
              {t(feed === null ? 'feed.make' : 'feed.renew')}
            </Button>
            {feed === null ? null : (
              <Button variant="tertiary" icon="close" onClick={() => setEnding(true)}>
                {t('feed.revoke')}
              </Button>
            )}
          </Row>
          <p className="muted">{t('feed.sees')}</p>
        </Stack>
      )}
      <ConfirmDialog
        title={t('feed.revokeTitle')}
        confirmLabel={t('feed.revoke')}
        isOpen={isEnding}
        isBusy={revoke.isPending}
        onConfirm={() =>
          void end()
            .catch(() => undefined)
            .finally(() => setEnding(false))
        }
        onClose={() => setEnding(false)}
      >
        {t('feed.revokeText')}
      </ConfirmDialog>
    </Section>
  );
}

/** Shown once: only its hash is kept. */
function Address({ token }: { token: string }) {
  const { t } = useTranslation('calendar');
  const [isCopied, setCopied] = useState(false);
  const address = new URL(buildUrl(readCalendarFeed.path, { token }, {}), window.location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className={styles.address}>
      <Notice tone="success" isLive title={t('feed.shownOnce')}>
        {t('feed.secret')}
      </Notice>
      <TextField label={t('feed.address')} value={address} readOnly onFocus={(event) => event.target.select()} />
      <div role="status">
        <Button size="small" onClick={() => void copy().catch(() => undefined)}>
          {t(isCopied ? 'feed.copied' : 'feed.copy')}
        </Button>
      </div>
    </div>
  );
}
