import { connect, type Socket } from 'node:net';

/** A connection that is kept open and asked one thing after the other: as little of the machine as can be. */
export interface Connection {
  /** @returns the status of the answer; its body is read and thrown away. */
  ask: (request: Buffer) => Promise<number>;
  close: () => void;
}

const endOfHead = Buffer.from('\r\n\r\n');

export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;
  const answers = readAnswers((status) => {
    const asked = waiting;
    waiting = undefined;
    asked?.resolve(status);
  });
  socket.on('data', answers);
  const fail = (error: Error) => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => closeQuietly(socket),
  };
}

/** Answers come with their length or, as 304 and 204, without a body. */
function readAnswers(onAnswer: (status: number) => void): (chunk: Buffer) => void {
  let head: Buffer = Buffer.alloc(0);
  let missing = 0;
  let status = 0;
  return (chunk) => {
    if (missing > 0) {
      missing -= chunk.length;
      if (missing === 0) onAnswer(status);
      return;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    const end = head.indexOf(endOfHead);
    if (end < 0) return;
    const text = head.toString('latin1', 0, end);
    status = Number(text.slice(9, 12));
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    missing = length - (head.length - end - endOfHead.length);
    head = Buffer.alloc(0);
    if (missing === 0) onAnswer(status);
  };
}

function closeQuietly(socket: Socket): void {
  socket.removeAllListeners('close');
  socket.destroy();
}
