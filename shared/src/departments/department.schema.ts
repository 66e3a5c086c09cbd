import { z } from 'zod';
import { idSchema, lineSchema } from '../kernel/index.ts';

/** Own department, municipal company (Konzern Kommune) or external partner. */
export const departmentKinds = ['internal', 'company', 'partner'] as const;

const fields = {
  code: lineSchema(40).nullable(),
  name: lineSchema(200),
  kind: z.enum(departmentKinds),
  parentId: idSchema.nullable(),
  headId: idSchema.nullable(),
};

export const departmentSchema = z.object({
  ...fields,
  code: z.string().nullable(),
  name: z.string(),
  id: idSchema,
  position: z.int(),
  revision: z.int(),
});
export type Department = z.infer<typeof departmentSchema>;

export const createDepartmentSchema = z.strictObject({
  name: fields.name,
  code: fields.code.default(null),
  kind: fields.kind.default('internal'),
  parentId: fields.parentId.default(null),
  headId: fields.headId.default(null),
});
export const editDepartmentSchema = z.strictObject({ ...fields, position: z.int().min(0).max(10_000) }).partial();
