import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Block, type List, richTextSchema } from '@agendawerk/shared/richtext/index.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkPdf } from '../pdf/check-pdf.ts';
import { createChapter, createContent } from '../testing/content.factory.ts';
import { type ChildJob, type RunOptions, runChild } from './run-child.ts';

const slowChild = fileURLToPath(new URL('../testing/slow-child.ts', import.meta.url));
const greedyChild = fileURLToPath(new URL('../testing/greedy-child.ts', import.meta.url));
const nosyChild = fileURLToPath(new URL('../testing/nosy-child.ts', import.meta.url));

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'agendawerk-child-'));
});

function jobFor(file: string): ChildJob {
  return {
    content: createContent(),
    without: [],
    decisionId: null,
    createdAt: '2026-11-22T08:00:00.000Z',
    file: path.join(directory, file),
  };
}

async function run(job: ChildJob, options: Partial<RunOptions> = {}) {
  const steps: string[] = [];
  const result = await runChild(job, {
    onStep: (step) => steps.push(step),
    signal: new AbortController().signal,
    ...options,
  });
  return { result, steps };
}

describe('a document made in a child process', () => {
  it('is a checked file, and every step on the way is told', async () => {
    const job = jobFor('agenda.pdf');
    const { result, steps } = await run(job);
    const bytes = await readFile(job.file);
    expect(result).toEqual({ bytes: bytes.length, pages: expect.any(Number) as number });
    expect(steps).toEqual(['reading', 'charts', 'typesetting', 'checking']);
    expect(await checkPdf(bytes)).toEqual([]);
    expect(await readdir(directory)).toEqual(['agenda.pdf']);
  });

  it('fails by name where the disk is full, and leaves nothing behind', async () => {
    // /dev/full answers every write with "no space left on device".
    await symlink('/dev/full', path.join(directory, 'agenda.pdf.part'));
    const { result } = await run(jobFor('agenda.pdf'));
    expect(result).toEqual({ errorCode: 'export.disk_full', reason: 'ENOSPC' });
    expect(await readdir(directory)).toEqual([]);
  });

  it('fails where the folder is gone', async () => {
    const { result } = await run(jobFor('nowhere/agenda.pdf'));
    expect(result).toEqual({ errorCode: 'export.failed', reason: 'Error' });
  });

  it('fails where the content is none', async () => {
    const job = { ...jobFor('agenda.pdf'), content: { title: 'Geheimes', measures: [] } as never };
    expect((await run(job)).result).toEqual({ errorCode: 'export.failed', reason: 'ZodError' });
  });

  it('is given up when it takes too long', async () => {
    const { result, steps } = await run(jobFor('agenda.pdf'), { entry: slowChild, timeoutMs: 1500 });
    expect(result).toEqual({ errorCode: 'export.failed', reason: 'child ended by SIGKILL' });
    expect(steps).toEqual(['charts']);
  });

  it('is given up when the program ends', async () => {
    const program = new AbortController();
    const { result } = await run(jobFor('agenda.pdf'), {
      entry: slowChild,
      signal: program.signal,
      onStep: () => program.abort(),
    });
    expect(result).toMatchObject({ reason: 'child ended by SIGKILL' });
  });

  it('is given up when it takes more memory than a document needs', async () => {
    const { result } = await run(jobFor('agenda.pdf'), { entry: greedyChild, mostMegabytes: 300 });
    expect(result).toEqual({ errorCode: 'export.failed', reason: 'child took too much memory' });
  });

  it('cannot get at anything but the program and its own document', async () => {
    await writeFile(path.join(directory, 'secret'), 'secret');
    await writeFile(path.join(directory, 'other.pdf'), 'of somebody else');
    const { result } = await run(jobFor('agenda.pdf'), { entry: nosyChild });
    expect(result).toMatchObject({ reason: 'got at: ' });
    expect(await readFile(path.join(directory, 'other.pdf'), 'utf8')).toBe('of somebody else');
  });

  it('is made of texts that cost others minutes and gigabytes', async () => {
    const words = [
      `x${'\u0302'.repeat(190_000)}`,
      `a${'\u0301'.repeat(30)}`.repeat(1000),
      'á'.repeat(30_000),
      `${'á'.repeat(39)} `.repeat(500),
    ];
    const list = (depth: number): Block =>
      depth === 0
        ? { type: 'paragraph', content: [{ type: 'text', text: 'tief' }] }
        : { type: 'bulletList', content: [{ type: 'listItem', content: [list(depth - 1) as List] }] };
    const body = {
      type: 'doc' as const,
      content: [
        ...words.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        ...Array.from({ length: 20 }, () => list(10)),
      ],
    };
    expect(richTextSchema.safeParse(body).success).toBe(true);
    const job = { ...jobFor('agenda.pdf'), content: createContent({ chapters: [createChapter({ body })] }) };
    const { result } = await run(job, { mostMegabytes: 1000 });
    expect(result).toMatchObject({ pages: expect.any(Number) as number });
  });

  it('fails where the child cannot be run at all', async () => {
    const { result } = await run(jobFor('agenda.pdf'), { entry: path.join(directory, 'missing.ts') });
    expect(result).toEqual({ errorCode: 'export.failed', reason: 'child ended by code 1' });
  });
});
