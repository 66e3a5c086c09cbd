import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Removes the files of a folder that were last written before an instant. A folder that is not there holds none. */
export async function removeOlderThan(directory: string, instant: number): Promise<void> {
  const names = await readdir(directory).catch((): string[] => []);
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(directory, name);
      const { mtimeMs } = await stat(file);
      if (mtimeMs < instant) await rm(file, { force: true });
    }),
  );
}
