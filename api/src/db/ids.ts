import { v7 } from 'uuid';

/** UUIDv7: later ids sort after earlier ones, which keeps indexes tight. */
export function newId(): string {
  return v7();
}
