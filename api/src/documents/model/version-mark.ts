import { versionSchema } from '@agendawerk/shared/versions/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { z } from 'zod';
import { formatDay } from '../text/german-format.ts';
import { versionKindWords } from './labels.ts';

/** What a document says about the frozen version that it shows. */
export const versionMarkSchema = versionSchema.pick({
  number: true,
  kind: true,
  title: true,
  createdAt: true,
  createdByName: true,
  hash: true,
});
export type VersionMark = z.infer<typeof versionMarkSchema>;

/** Stands on every page: "Fassung 3 vom 22.11.2026". */
export function describeVersion({ number, createdAt }: VersionMark): string {
  return `Fassung ${number} vom ${formatDay(toBerlinDay(createdAt))}`;
}

/** For the cover: what was frozen, by whom, and how to check that nothing has changed since. */
export function describeFreezing(version: VersionMark): { label: string; text: string }[] {
  const { kind, title, createdByName, hash } = version;
  return [
    { label: 'Fassung', text: `${title} (${versionKindWords[kind]})` },
    { label: 'Festgehalten von', text: createdByName },
    { label: 'Prüfsumme (SHA-256)', text: hash },
  ];
}
