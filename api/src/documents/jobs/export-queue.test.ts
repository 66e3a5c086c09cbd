import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createContent, nextId } from '../testing/content.factory.ts';
import { ExportQueue, type ExportQueueOptions, type JobOwner } from './export-queue.ts';
import type { ChildJob, ChildResult } from './run-child.ts';

const owner: JobOwner = { workspaceId: 'w', makerId: 'ada', agendaId: 'a' };
const content = createContent();
const now = new Date('2026-11-22T08:00:00.000Z');

/** A queue whose documents are made when the test says so. */
async function createQueue(options: Partial<ExportQueueOptions> = {}) {
  const directory = await mkdtemp(path.join(tmpdir(), 'agendawerk-queue-'));
  const running: { job: ChildJob; end: (result: ChildResult) => void }[] = [];
  const failures: string[] = [];
  const queue = new ExportQueue({
    directory,
    newId: nextId,
    onFailure: ({ reason }) => failures.push(reason),
    run: (job, { onStep, signal }) =>
      new Promise((resolve) => {
        onStep('charts');
        signal.addEventListener('abort', () => resolve({ errorCode: 'export.failed', reason: 'ended' }));
        running.push({
          job,
          end: async (result) => {
            if ('bytes' in result) await writeFile(job.file, 'x');
            resolve(result);
          },
        });
      }),
    ...options,
  });
  const started = async (count: number) => {
    while (running.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return running;
  };
  return { queue, directory, failures, running, started };
}

const done: ChildResult = { bytes: 1, pages: 7 };

test('documents are made one after the other', async () => {
  const { queue, started, running } = await createQueue();
  const [first, second] = [
    queue.add(owner, { content, now }),
    queue.add({ ...owner, makerId: 'ben' }, { content, now }),
  ];
  await started(1);
  expect(queue.find(owner, first.id)?.job.step).toBe('charts');
  expect(queue.find({ ...owner, makerId: 'ben' }, second.id)?.job.step).toBe('waiting');
  expect(running).toHaveLength(1);
  running[0]?.end(done);
  (await started(2))[1]?.end(done);
  await queue.idle();
  expect(queue.find(owner, first.id)?.job).toMatchObject({ step: 'done', bytes: 1, pages: 7, errorCode: null });
  expect(queue.find({ ...owner, makerId: 'ben' }, second.id)?.job.step).toBe('done');
});

test('a job is known to its maker alone, and only in its own agenda', async () => {
  const { queue } = await createQueue();
  const { id } = queue.add(owner, { content, now });
  expect(queue.list(owner)).toHaveLength(1);
  for (const other of [{ makerId: 'ben' }, { workspaceId: 'x' }, { agendaId: 'b' }]) {
    expect(queue.find({ ...owner, ...other }, id)).toBeUndefined();
    expect(queue.list({ ...owner, ...other })).toEqual([]);
  }
  await queue.close();
});

test('somebody who asks twice while the first still waits gets one document, of the later state', async () => {
  const { queue, started, running } = await createQueue();
  queue.add({ ...owner, makerId: 'ben' }, { content, now });
  await started(1);
  const first = queue.add(owner, { content, now });
  const later = new Date('2026-11-22T08:00:05.000Z');
  const newer = createContent({ workspaceName: 'Neuer Name' });
  expect(queue.add(owner, { content: newer, now: later })).toMatchObject({
    id: first.id,
    createdAt: later.toISOString(),
  });
  running[0]?.end(done);
  const [, second] = await started(2);
  expect(second?.job).toMatchObject({ createdAt: later.toISOString(), content: { workspaceName: 'Neuer Name' } });
  second?.end(done);
  await queue.idle();
  expect(queue.list(owner)).toHaveLength(1);
});

test('nobody lets others wait for ever, or fills the disk: five wait at once, twenty are kept', async () => {
  const { queue, directory, started, running } = await createQueue();
  const ask = (decisionId: string | null) => queue.add(owner, { content, decisionId, now });
  for (let index = 0; index < 5; index += 1) {
    expect(queue.isFull(owner)).toBe(false);
    ask(nextId());
  }
  expect(queue.isFull(owner)).toBe(true);
  expect(queue.isFull({ ...owner, makerId: 'ben' })).toBe(false);
  for (let index = 0; index < 25; index += 1) {
    (await started(index + 1))[index]?.end(done);
    if (index < 20) ask(nextId());
  }
  await queue.idle();
  expect(running).toHaveLength(25);
  expect(queue.isFull(owner)).toBe(false);
  expect(queue.list(owner)).toHaveLength(20);
  expect((await readdir(directory)).toSorted()).toEqual(
    queue
      .list(owner)
      .map(({ id }) => `${id}.pdf`)
      .toSorted(),
  );
});

test('a document that fails says why, and the next one is made', async () => {
  const { queue, started, failures } = await createQueue();
  const { id } = queue.add(owner, { content, now });
  (await started(1))[0]?.end({ errorCode: 'export.disk_full', reason: 'ENOSPC' });
  await queue.idle();
  expect(queue.find(owner, id)?.job).toMatchObject({ step: 'failed', errorCode: 'export.disk_full', bytes: null });
  expect(failures).toEqual(['ENOSPC']);
  queue.add(owner, { content, now });
  (await started(2))[1]?.end(done);
  await queue.idle();
  expect(queue.list(owner).map(({ step }) => step)).toEqual(['done', 'failed']);
});

test('a folder that cannot be made fails the document, not the program', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'agendawerk-queue-')), 'file');
  await writeFile(file, '');
  const { queue } = await createQueue({ directory: path.join(file, 'exports') });
  const { id } = queue.add(owner, { content, now });
  await queue.idle();
  expect(queue.find(owner, id)?.job).toMatchObject({ step: 'failed', errorCode: 'export.failed' });
});

test('a document and its file are gone after their time', async () => {
  const { queue, directory, started } = await createQueue({ keepMs: 50 });
  const { id } = queue.add(owner, { content, now });
  (await started(1))[0]?.end(done);
  await queue.idle();
  expect(await readdir(directory)).toEqual([`${id}.pdf`]);
  await expect.poll(async () => [queue.list(owner), await readdir(directory)]).toEqual([[], []]);
});

test('what a run that ended badly left behind is swept away, what is fresh stays', async () => {
  const { queue, directory } = await createQueue();
  await writeFile(path.join(directory, 'old.pdf'), '');
  await utimes(path.join(directory, 'old.pdf'), 0, 0);
  await writeFile(path.join(directory, 'fresh.pdf'), '');
  await queue.sweep();
  expect(await readdir(directory)).toEqual(['fresh.pdf']);
});

test('the end of the program ends what is being made and takes the files along', async () => {
  const { queue, directory, started } = await createQueue();
  queue.add(owner, { content, now });
  (await started(1))[0]?.end(done);
  await queue.idle();
  queue.add(owner, { content, now });
  await started(2);
  await queue.close();
  expect(queue.list(owner)).toEqual([]);
  expect(await readdir(directory)).toEqual([]);
});
