import { parentPort, workerData } from 'node:worker_threads';
import type { Drawing, FromThread, ToThread } from './drawing.messages.ts';

/*
 * A thread of its own: drawing takes some hundredths of a second, in which the server would answer nobody. It has neither
 * network nor cookie; what the program asks for goes to the server, which answers in the name of the person.
 */

if (!parentPort) throw new Error('this file is run as a thread');
const port = parentPort;
const open = new Map<number, (response: Response) => void>();
let questions = 0;

globalThis.fetch = (url) =>
  new Promise((resolve) => {
    questions += 1;
    open.set(questions, resolve);
    tell({ kind: 'question', question: questions, url: url instanceof Request ? url.url : url.toString() });
  });

const { drawPage } = (await import(workerData as string)) as {
  drawPage: (address: string) => Promise<Drawing | undefined>;
};

port.on('message', (message: ToThread) => {
  if (message.kind === 'draw') void draw(message.address);
  else answer(message);
});

async function draw(address: string): Promise<void> {
  try {
    tell({ kind: 'drawn', drawing: await drawPage(address) });
  } catch (error) {
    tell({ kind: 'failed', error });
  }
}

function answer({ question, status, answer: { etag, body } }: ToThread & { kind: 'answer' }): void {
  open.get(question)?.(new Response(body, { status, headers: etag === null ? {} : { etag } }));
  open.delete(question);
}

function tell(message: FromThread): void {
  port.postMessage(message);
}
