import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { ExportChapter } from '@agendawerk/shared/exports/index.ts';
import { projectDirectory } from '../../config/config.ts';
import type { Consideration } from '../model/consideration.ts';
import type { VersionMark } from '../model/version-mark.ts';
import type { Failure } from '../render/describe-failure.ts';
import { type ChildMessage, childMessageSchema } from './child-message.ts';

const childFile = fileURLToPath(new URL('../render-child.ts', import.meta.url));
/** The parts of the program that the child consists of; the data lie elsewhere. */
const readableDirectories = ['api', 'shared', 'node_modules'].map((part) => path.join(projectDirectory, part));
/** Far more than is needed (ADR-0011), because the child steps back where the machine is busy. */
const longestMs = ({ measures }: AgendaContent) => 60_000 + measures.length * 1000;
/** Rubbish is collected early: the typesetter needs the room (docs/solutions/typst-memory.md). */
const memoryFlags = ['--max-semi-space-size=4', '--max-old-space-size=768'];
/** Twice what the largest document takes (ADR-0011). The flags above do not bind the typesetter, which is no JavaScript. */
const mostMemory = 2048;
const lookMs = 250;
/** A third of the share that a normal process gets, where both want a core. */
const backgroundPriority = 5;

export interface ChildJob {
  content: AgendaContent;
  without: readonly ExportChapter[];
  decisionId: string | null;
  version?: VersionMark | null;
  consideration?: Consideration | null;
  createdAt: string;
  file: string;
}

export type ChildResult = { bytes: number; pages: number } | Failure;

export interface RunOptions {
  onStep: (step: ChildMessage['step']) => void;
  /** Ends the child at once. */
  signal: AbortSignal;
  timeoutMs?: number;
  mostMegabytes?: number;
  /** Another program in the child's place, for tests. */
  entry?: string;
}

/** Makes one document in a child process. It answers in time or is killed; either way there is a result. */
export async function runChild(
  job: ChildJob,
  { onStep, signal, timeoutMs = longestMs(job.content), mostMegabytes = mostMemory, entry = childFile }: RunOptions,
): Promise<ChildResult> {
  const flags = [...memoryFlags, ...confine(job.file)];
  const child = spawn(process.execPath, [...flags, entry], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
  stepBack(child);
  let hasTooMuch = false;
  const kill = () => child.kill('SIGKILL');
  const timer = setTimeout(kill, timeoutMs);
  const watch = setInterval(() => {
    hasTooMuch ||= megabytesOf(child) > mostMegabytes;
    if (hasTooMuch) kill();
  }, lookMs);
  signal.addEventListener('abort', kill, { once: true });
  if (signal.aborted) kill();
  try {
    const ended = endOf(child);
    // A child that dies before it has read everything closes the pipe; its end tells why.
    child.stdin.on('error', () => undefined).end(JSON.stringify(job));
    let result: ChildResult | undefined;
    for await (const line of createInterface(child.stdout)) {
      const message = readMessage(line);
      if (message?.step === 'done') result = { bytes: message.bytes, pages: message.pages };
      else if (message?.step === 'failed') result = { errorCode: message.errorCode, reason: message.reason };
      else if (message) onStep(message.step);
    }
    const end = await ended;
    if (hasTooMuch) return { errorCode: 'export.failed', reason: 'child took too much memory' };
    return result ?? { errorCode: 'export.failed', reason: end };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    signal.removeEventListener('abort', kill);
  }
}

/**
 * What people wrote is set by programs of others. Should one of them be talked into more: the child has no environment,
 * reads the program and nothing of the data, writes its own document and starts nothing. (Node's permission model; the
 * typesetter itself is native and is confined to its folder in typst-compiler.ts.)
 */
function confine(file: string): string[] {
  const parts = readableDirectories.map((directory) => `--allow-fs-read=${directory}/*`);
  const own = [file, `${file}.part`].flatMap((name) => [`--allow-fs-read=${name}`, `--allow-fs-write=${name}`]);
  return ['--permission', '--allow-addons', ...parts, ...own];
}

/** What the child holds at this moment; nothing where the machine does not tell. */
function megabytesOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** People who work with the program come first. */
function stepBack({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, backgroundPriority);
  } catch {
    // Where that is not allowed, or the child has ended already, it runs like everything else.
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`child could not be started: ${error.name}`));
    child.once('close', (code, signal) => resolve(`child ended by ${signal ?? `code ${code}`}`));
  });
}

function readMessage(line: string): ChildMessage | undefined {
  try {
    return childMessageSchema.parse(JSON.parse(line));
  } catch {
    // Anything else on the line is no message; how the child ends decides.
    return undefined;
  }
}
