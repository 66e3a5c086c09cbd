import { passwordSchema } from '@agendawerk/shared/setup/index.ts';
import { z } from 'zod';

/** A password that is typed once: it can be looked at, so that a second typing proves nothing. */
export const newPasswordSchema = z.object({ password: passwordSchema });
