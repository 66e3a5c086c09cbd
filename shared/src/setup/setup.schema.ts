import { z } from 'zod';

/** Length is checked here, the list of breached passwords by the server. */
export const passwordSchema = z
  .string()
  .min(12, { message: 'password.too_short' })
  .max(128, { message: 'text.too_long' });
