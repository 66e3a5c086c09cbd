import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { ExportChapter } from '@agendawerk/shared/exports/index.ts';
import type { Consideration } from '../model/consideration.ts';
import type { VersionMark } from '../model/version-mark.ts';
import type { Failure } from '../render/describe-failure.ts';
import { type ChildMessage, childMessageSchema } from './child-message.ts';

const childFile = fileURLToPath(new URL('../render-child.ts', import.meta.url));
/** Far more than is needed (ADR-0011), because the child steps back where the machine is busy. */
const longestMs = ({ measures }: AgendaContent) => 60_000 + measures.length * 1000;
/** Rubbish is collected early: the typesetter needs the room (docs/solutions/typst-memory.md). */
const memoryFlags = ['--max-semi-space-size=4', '--max-old-space-size=768'];
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
  /** Another program in the child's place, for tests. */
  entry?: string;
}

/** Makes one document in a child process. It answers in time or is killed; either way there is a result. */
export async function runChild(
  job: ChildJob,
  { onStep, signal, timeoutMs = longestMs(job.content), entry = childFile }: RunOptions,
): Promise<ChildResult> {
  const child = spawn(process.execPath, [...memoryFlags, entry], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
  stepBack(child);
  const kill = () => child.kill('SIGKILL');
  const timer = setTimeout(kill, timeoutMs);
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
    return result ?? { errorCode: 'export.failed', reason: end };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', kill);
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
