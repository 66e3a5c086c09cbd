import { rename, rm, writeFile } from 'node:fs/promises';
import { json } from 'node:stream/consumers';
import { agendaContentSchema } from '@agendawerk/shared/agendas/index.ts';
import { exportChapters } from '@agendawerk/shared/exports/index.ts';
import { idSchema } from '@agendawerk/shared/kernel/index.ts';
import { z } from 'zod';
import type { ChildMessage } from './jobs/child-message.ts';
import { considerationSchema } from './model/consideration.ts';
import { versionMarkSchema } from './model/version-mark.ts';
import { describeFailure } from './render/describe-failure.ts';
import { renderAgendaPdf } from './render/render-pdf.ts';

/**
 * Makes one PDF in a process of its own, because setting it blocks and its memory is not given back:
 * `node api/src/documents/render-child.ts < job.json`. Says how far it is as one line of JSON a step.
 */
const jobSchema = z.strictObject({
  content: agendaContentSchema,
  without: z.array(z.enum(exportChapters)),
  decisionId: idSchema.nullable(),
  version: versionMarkSchema.nullable().default(null),
  consideration: considerationSchema.nullable().default(null),
  createdAt: z.iso.datetime(),
  file: z.string().min(1),
});

function say(message: ChildMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

try {
  say({ step: 'reading' });
  const { file, ...job } = jobSchema.parse(await json(process.stdin));
  const { bytes, pages } = await renderAgendaPdf({ ...job, onStep: (step) => say({ step }) });
  await writeWhole(file, bytes);
  say({ step: 'done', bytes: bytes.length, pages });
} catch (error) {
  say({ step: 'failed', ...describeFailure(error) });
  process.exitCode = 1;
}

/** The file is there whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
