import type { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Contract } from '@agendawerk/shared/contracts/index.ts';
import type { FastifyReply } from 'fastify';

/** A response body that the database has already written as JSON, in one piece or in several; it is sent as it is. */
export class JsonText {
  readonly pieces: readonly string[];
  constructor(json: string | readonly string[]) {
    this.pieces = typeof json === 'string' ? [json] : json;
  }

  /** A list, each item in one piece or in several, and what the answer says beside it: `,"name":value`. */
  static ofItems(items: readonly (string | string[])[], beside = ''): JsonText {
    const parted = items.flatMap((item, index) => (index === 0 ? item : [',', item].flat()));
    return new JsonText(['{"items":[', ...parted, `]${beside}}`]);
  }
}

/** A file as the answer, sent piece by piece and saved by the browser under its name. */
export class Download {
  readonly file: { stream: Readable; bytes: number; type: string; name: string };
  constructor(file: Download['file']) {
    this.file = file;
  }
}

/** An answer that stays open and is written to as things happen, in the shape of server-sent events. */
export class EventStream {
  readonly open: (sink: EventSink) => void;
  constructor(open: (sink: EventSink) => void) {
    this.open = open;
  }
}

export interface EventSink {
  /** A piece of the stream, in its own notation. */
  write: (text: string) => void;
  end: () => void;
  onClose: (listener: () => void) => void;
}

/** The rest of an answer that is worked out after the change is committed and the connection given back: mails go out then. */
export class AfterCommit<Body> {
  readonly finish: () => Promise<Body>;
  constructor(finish: () => Promise<Body>) {
    this.finish = finish;
  }
}

/** What is worked out after the commit, if anything. */
export async function finish(answer: unknown): Promise<unknown> {
  return answer instanceof AfterCommit ? answer.finish() : answer;
}

export function send(reply: FastifyReply, contract: Contract, answer: unknown): void {
  if (reply.sent) return;
  reply.code(contract.successStatus);
  if (answer instanceof JsonText) sendText(reply, answer);
  else if (answer instanceof Download) sendFile(reply, answer);
  else if (answer instanceof EventStream) sendStream(reply, answer);
  else if (contract.successStatus === 204) reply.send();
  else reply.send(answer);
}

/** From here on a list is worth the tenth of a millisecond that its compression costs. */
const compressedFrom = 4096;

/** Compressed at the lowest level where the caller takes it; a proxy in front may do better and asks without. */
function sendText(reply: FastifyReply, { pieces }: JsonText): void {
  reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
  const [text = '', ...others] = pieces;
  const body = others.length === 0 ? text : encode(pieces);
  const isCompressed = body.length >= compressedFrom && /\bgzip\b/.test(reply.request.headers['accept-encoding'] ?? '');
  if (isCompressed) reply.header('content-encoding', 'gzip').send(gzipSync(body, { level: 1 }));
  else reply.send(body);
}

/** Each piece straight into its place: one long text of them all would be two more copies to tidy up (docs/benches.md). */
function encode(pieces: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(pieces.reduce((length, piece) => length + Buffer.byteLength(piece), 0));
  let end = 0;
  for (const piece of pieces) end += bytes.write(piece, end);
  return bytes;
}

/** Proxies are asked to pass every event on at once, unchanged. */
function sendStream(reply: FastifyReply, { open }: EventStream): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  raw.flushHeaders();
  open({
    write: (text) => void (raw.writableEnded || raw.destroyed || raw.write(text)),
    end: () => void raw.end(),
    onClose: (listener) => void raw.on('close', listener),
  });
}

function sendFile(reply: FastifyReply, { file }: Download): void {
  reply
    .type(file.type)
    .header('content-length', file.bytes)
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .header('cache-control', 'private, no-store')
    .send(file.stream);
}
