import { z } from 'zod';
import { defineContract } from '../contracts/index.ts';
import { idSchema, lineSchema } from '../kernel/index.ts';
import { emailSchema } from '../members/member.schema.ts';
import { municipalityKinds } from '../municipalities/municipality.schema.ts';
import { passwordSchema } from './setup.schema.ts';

/** What the sign-in page has to know before anybody is signed in. */
export const getSetup = defineContract({
  name: 'getSetup',
  summary: 'Whether the first workspace exists and which ways to sign in are offered',
  method: 'GET',
  path: '/api/setup',
  access: 'public',
  response: z.object({
    isSetUp: z.boolean(),
    isDemo: z.boolean(),
    singleSignOn: z.object({ providerId: z.string(), name: z.string() }).nullable(),
    canSendMail: z.boolean(),
  }),
});

/** The code is printed where the program was started: only who can see that may found the first workspace. */
export const createSetup = defineContract({
  name: 'createSetup',
  summary: 'Found the first workspace with its first administrator',
  method: 'POST',
  path: '/api/setup',
  access: 'public',
  body: z.strictObject({
    code: z.string().min(1).max(100),
    workspaceName: lineSchema(200),
    municipality: z.strictObject({
      name: lineSchema(200),
      kind: z.enum(municipalityKinds),
      population: z.int().min(0).max(20_000_000).nullable(),
    }),
    name: lineSchema(200),
    email: emailSchema,
    password: passwordSchema,
  }),
  response: z.object({ workspaceId: idSchema, slug: z.string() }),
  errors: ['setup.already_done', 'setup.code_wrong', 'password.breached', 'password.too_short'],
});
