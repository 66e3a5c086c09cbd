import type { Me, Session } from '@agendawerk/shared/me/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

const getting = statement<{ json: Me }>(
  'me.get',
  `select json_build_object(
            'userId', $1::uuid, 'name', p.name, 'email', p.email, 'locale', p.locale, 'hasTwoFactor', p.two_factor_enabled,
            'signsInByService', app.signs_in_by_service($1),
            'memberships', coalesce((
              select json_agg(json_build_object('workspaceId', m.workspace_id, 'slug', m.slug, 'name', m.name, 'isDemo', m.is_demo,
                       'memberId', m.member_id, 'memberName', m.member_name, 'roles', m.roles, 'departmentIds', m.department_ids))
                from app.list_memberships($1) m), '[]')) as json
     from app.find_person($1) p`,
);
const updating = statement('me.update', 'select app.update_person($1, $2, $3)');
const listing = statement<SessionRow>('me.list_sessions', 'select * from app.list_sessions($1)');
const ending = statement<{ ended: boolean }>('me.end_session', 'select app.end_session($1, $2) as ended');
const endingOthers = statement('me.end_other_sessions', 'select app.end_other_sessions($1, $2)');

interface SessionRow {
  id: string;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
}

export async function findMe(transaction: Transaction, userId: string): Promise<Me | undefined> {
  return (await transaction.find(getting, [userId]))?.json;
}

export async function updatePerson(
  transaction: Transaction,
  { userId, name, locale }: { userId: string; name: string | null; locale: string | null },
): Promise<void> {
  await transaction.list(updating, [userId, name, locale]);
}

export async function listSessions(transaction: Transaction, userId: string): Promise<Omit<Session, 'isCurrent'>[]> {
  const rows = await transaction.list(listing, [userId]);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ipAddress: row.ip_address || null,
    userAgent: row.user_agent || null,
  }));
}

export async function endSession(
  transaction: Transaction,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<boolean> {
  return (await transaction.find(ending, [userId, sessionId]))?.ended ?? false;
}

export async function endOtherSessions(
  transaction: Transaction,
  { userId, keptId }: { userId: string; keptId: string },
): Promise<void> {
  await transaction.list(endingOthers, [userId, keptId]);
}
