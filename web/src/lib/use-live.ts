import type { Membership } from '@agendawerk/shared/me/index.ts';
import { holds } from '@agendawerk/shared/access/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { afterFirstScreen } from './after-first-screen.ts';

/** Keeps what is shown up to date with what others write. Its code and its connection come after the first screen. */
export function useLive(membership: Membership): void {
  const client = useQueryClient();
  const { workspaceId, memberId } = membership;
  const mayRead = holds(membership, 'agenda.read');

  useEffect(() => {
    if (!mayRead) return;
    let isOver = false;
    let stop = () => undefined as void;
    const begin = async () => {
      const { LiveConnection } = await import('./live/live-connection.ts');
      if (isOver) return;
      const connection = new LiveConnection({ workspaceId, memberId, client });
      connection.start();
      stop = () => connection.stop();
    };
    const leave = afterFirstScreen(() => void begin().catch(() => undefined));
    return () => {
      isOver = true;
      leave();
      stop();
    };
  }, [client, workspaceId, memberId, mayRead]);
}
