import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

export const workspacePath = '/api/workspaces/:workspaceId' as const;
export const agendaPath = `${workspacePath}/agendas/:agendaId` as const;

export const workspaceParams = z.object({ workspaceId: idSchema });
export const agendaParams = workspaceParams.extend({ agendaId: idSchema });
