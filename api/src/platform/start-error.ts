/**
 * The program cannot start or cannot go on, and whoever runs it can do something about it.
 * The message is that one German sentence; the technical reason travels as `cause`.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
