import { z } from 'zod';
import { idSchema, isStorable, lineSchema, textSchema, webAddressPattern, withDefault } from '../kernel/index.ts';

/** How often the data is brought up to date: the part of the EU's frequencies that town halls use. */
export const updateIntervals = [
  'continuous',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
  'rarely',
  'irregular',
  'never',
] as const;
export type UpdateInterval = (typeof updateIntervals)[number];

/** Characters that a text may have, in the form as in a file. */
export const longest = { title: 300, licence: 200, link: 2000, description: 5000 } as const;

const linkSchema = z
  .string()
  .trim()
  .max(longest.link, { message: 'text.too_long' })
  .regex(webAddressPattern, { message: 'link.not_a_web_address' })
  .refine(isStorable, { message: 'text.unstorable' });

const optionalFields = {
  description: textSchema(longest.description),
  departmentId: idSchema.nullable(),
  /** Null: not known yet. That is a gap, not a no. */
  hasPersonalData: z.boolean().nullable(),
  isOpen: z.boolean().nullable(),
  licence: lineSchema(longest.licence).nullable(),
  updateInterval: z.enum(updateIntervals).nullable(),
  link: linkSchema.nullable(),
};
const fields = { title: lineSchema(longest.title), ...optionalFields };

/** What data there is in the town hall (Datenbestand). */
export const datasetSchema = z.object({
  ...fields,
  title: z.string(),
  licence: z.string().nullable(),
  link: z.string().nullable(),
  id: idSchema,
  revision: z.int(),
});
export type Dataset = z.infer<typeof datasetSchema>;

export const createDatasetSchema = z.strictObject({ title: fields.title, ...withDefault(optionalFields, null) });
export type CreateDataset = z.input<typeof createDatasetSchema>;
export const editDatasetSchema = z.strictObject(fields).partial();

/** Columns of the table that comes in and goes out, in their order. */
export const datasetColumns = [
  'title',
  'department',
  'hasPersonalData',
  'isOpen',
  'licence',
  'updateInterval',
  'link',
  'description',
] as const;
export type DatasetColumn = (typeof datasetColumns)[number];

export const importProblemCodes = [
  'import.empty_file',
  'import.too_many_rows',
  'import.not_a_table',
  'import.title_column_missing',
  'import.column_twice',
  'import.column_unknown',
  'import.too_many_cells',
  'import.title_missing',
  'import.title_twice',
  'import.already_there',
  'import.department_unknown',
  'import.not_yes_or_no',
  'import.interval_unknown',
  'import.link_unreadable',
  'import.text_too_long',
  'import.text_unstorable',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** What is wrong with the file, by the row as a spreadsheet counts it and by the heading of the column. Row null: the file as a whole. */
export const importProblemSchema = z.object({
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.enum(importProblemCodes),
  value: z.string().nullable(),
  /** Something to look at that stands in nobody's way, such as a column that is not read. */
  isHint: z.boolean(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** Largest file and most rows; a town's inventory has a few hundred. */
export const largestImport = { bytes: 2_000_000, rows: 5000 } as const;

/** The file as it is, base64, so that its encoding can be found out. */
export const importFileSchema = z.strictObject({
  content: z.base64().max(Math.ceil(largestImport.bytes / 3) * 4, { message: 'text.too_long' }),
});

export const importPreviewSchema = z.object({
  encoding: z.enum(['utf-8', 'windows-1252']),
  delimiter: z.enum([';', ',', '\t']),
  problems: z.array(importProblemSchema),
  /** What would be written, as far as it could be read. */
  rows: z.array(z.object({ row: z.int(), dataset: z.strictObject(fields) })),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
