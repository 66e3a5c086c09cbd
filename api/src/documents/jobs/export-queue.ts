import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { ExportChapter, ExportJob } from '@agendawerk/shared/exports/index.ts';
import type { Consideration } from '../model/consideration.ts';
import type { VersionMark } from '../model/version-mark.ts';
import { removeOlderThan } from './old-files.ts';
import { describeFailure } from '../render/describe-failure.ts';
import { type ChildJob, type ChildResult, type RunOptions, runChild } from './run-child.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Of one person at a time: others wait behind them. */
const mostUnfinished = 5;
/** Of one person; the oldest go first. */
const mostKept = 20;

/** Whose a job is: nobody else learns of it. */
export interface JobOwner {
  workspaceId: string;
  makerId: string;
  agendaId: string;
}

interface Wanted {
  content: AgendaContent;
  without?: readonly ExportChapter[];
  /** Only the note on this decision. */
  decisionId?: string | null;
  /** The frozen version that the content is of. */
  version?: (VersionMark & { id: string }) | null;
  /** Only the Abwägungstabelle of a round on that version. */
  consideration?: Consideration | null;
  now: Date;
}

interface Entry {
  owner: JobOwner;
  job: ExportJob;
  content: AgendaContent | undefined;
  without: readonly ExportChapter[];
  version: VersionMark | null;
  consideration: Consideration | null;
  file: string;
  expiry: NodeJS.Timeout | undefined;
}

export interface ExportQueueOptions {
  /** Documents are kept here for a day. */
  directory: string;
  newId: () => string;
  onFailure: (details: { jobId: string; reason: string }) => void;
  run?: (job: ChildJob, options: RunOptions) => Promise<ChildResult>;
  keepMs?: number;
}

/**
 * Documents being made, one at a time: setting one takes a core for seconds.
 * The list lives in memory and ends with the program, the files with it.
 */
export class ExportQueue {
  private readonly options: Required<ExportQueueOptions>;
  private readonly entries: Entry[] = [];
  private readonly closing = new AbortController();
  private working: Promise<void> | undefined;

  constructor(options: ExportQueueOptions) {
    this.options = { run: runChild, keepMs: dayMs, ...options };
  }

  /** Whoever asks again while the first request still waits gets that one, with what the agenda says and they want now. */
  add(owner: JobOwner, wanted: Wanted): ExportJob {
    const { content, without = [], decisionId = null, version = null, consideration = null, now } = wanted;
    const createdAt = now.toISOString();
    const subject = { decisionId, versionId: version?.id ?? null, roundId: consideration?.roundId ?? null };
    const waiting = this.entries.find(
      ({ job, owner: other }) => job.step === 'waiting' && isAbout(job, subject) && isSame(other, owner),
    );
    if (waiting) {
      Object.assign(waiting, { content, without, version, consideration });
      waiting.job = { ...waiting.job, createdAt };
      return waiting.job;
    }
    const id = this.options.newId();
    const job: ExportJob = {
      id,
      agendaId: owner.agendaId,
      ...subject,
      format: 'pdf',
      step: 'waiting',
      createdAt,
      bytes: null,
      pages: null,
      errorCode: null,
    };
    this.entries.push({
      owner,
      job,
      content,
      without,
      version,
      consideration,
      file: path.join(this.options.directory, `${id}.pdf`),
      expiry: undefined,
    });
    this.working ??= this.work().finally(() => {
      this.working = undefined;
    });
    return job;
  }

  /** Whether somebody has asked for so many documents that they have to wait for those first. */
  isFull({ workspaceId, makerId }: Pick<JobOwner, 'workspaceId' | 'makerId'>): boolean {
    return this.ofMaker(workspaceId, makerId).filter((entry) => !isEnded(entry)).length >= mostUnfinished;
  }

  /** The owner's jobs of an agenda, newest first. */
  list(owner: JobOwner): ExportJob[] {
    return this.entries
      .filter((entry) => isSame(entry.owner, owner))
      .map(({ job }) => job)
      .toReversed();
  }

  find(owner: JobOwner, id: string): { job: ExportJob; file: string } | undefined {
    return this.entries.find((entry) => entry.job.id === id && isSame(entry.owner, owner));
  }

  /** Resolves when nothing is being made or waits. */
  async idle(): Promise<void> {
    while (this.working) await this.working;
  }

  /** Removes what a run of the program that ended badly has left behind. */
  async sweep(): Promise<void> {
    await removeOlderThan(this.options.directory, Date.now() - this.options.keepMs);
  }

  /** Stops what is being made and forgets everything, files included. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.idle();
    for (const { expiry } of this.entries) clearTimeout(expiry);
    await Promise.all(this.entries.splice(0).map(({ file }) => rm(file, { force: true })));
  }

  private async work(): Promise<void> {
    for (let next = this.nextWaiting(); next && !this.closing.signal.aborted; next = this.nextWaiting())
      await this.make(next);
  }

  private nextWaiting(): Entry | undefined {
    return this.entries.find(({ job }) => job.step === 'waiting');
  }

  private async make(entry: Entry): Promise<void> {
    const advance = (change: Partial<ExportJob>) => {
      entry.job = { ...entry.job, ...change };
    };
    advance({ step: 'reading' });
    const result = await this.runSafely(entry, advance);
    entry.content = undefined;
    if ('errorCode' in result) {
      advance({ step: 'failed', errorCode: result.errorCode });
      if (!this.closing.signal.aborted) this.options.onFailure({ jobId: entry.job.id, reason: result.reason });
    } else advance({ step: 'done', bytes: result.bytes, pages: result.pages });
    entry.expiry = setTimeout(() => void this.expire(entry), this.options.keepMs).unref();
    const kept = this.ofMaker(entry.owner.workspaceId, entry.owner.makerId).filter(isEnded);
    await Promise.all(kept.slice(0, Math.max(0, kept.length - mostKept)).map((oldest) => this.expire(oldest)));
  }

  private ofMaker(workspaceId: string, makerId: string): Entry[] {
    return this.entries.filter(({ owner }) => owner.workspaceId === workspaceId && owner.makerId === makerId);
  }

  private async runSafely(entry: Entry, advance: (change: Partial<ExportJob>) => void): Promise<ChildResult> {
    const { content, without, version, consideration, file, job } = entry;
    if (!content) return { errorCode: 'export.failed', reason: 'nothing to make' };
    try {
      await mkdir(this.options.directory, { recursive: true, mode: 0o700 });
      if (this.closing.signal.aborted) return { errorCode: 'export.failed', reason: 'the program ends' };
      return await this.options.run(
        { content, without, decisionId: job.decisionId, version, consideration, createdAt: job.createdAt, file },
        { onStep: (step) => step !== 'done' && step !== 'failed' && advance({ step }), signal: this.closing.signal },
      );
    } catch (error) {
      return describeFailure(error);
    }
  }

  private async expire(entry: Entry): Promise<void> {
    clearTimeout(entry.expiry);
    this.entries.splice(this.entries.indexOf(entry), 1);
    await rm(entry.file, { force: true });
  }
}

function isEnded({ job }: Entry): boolean {
  return job.step === 'done' || job.step === 'failed';
}

type Subject = Pick<ExportJob, 'decisionId' | 'versionId' | 'roundId'>;

function isAbout(job: Subject, { decisionId, versionId, roundId }: Subject): boolean {
  return job.decisionId === decisionId && job.versionId === versionId && job.roundId === roundId;
}

function isSame(a: JobOwner, b: JobOwner): boolean {
  return a.workspaceId === b.workspaceId && a.makerId === b.makerId && a.agendaId === b.agendaId;
}
