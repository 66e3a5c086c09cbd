import type { Target } from './rounds.ts';
import type { Workload } from './workloads.ts';

/** What the floor does not say, because it knows nobody: what the person may do. */
const rights = '.abilities';

/**
 * The floor answers the same screen with the same properties, or the ratio says nothing: whoever adds one to the
 * program adds it to `servers/floor-sql.ts`.
 */
export async function refuseOtherContent(workload: Workload, program: Target, floor: Target): Promise<void> {
  const [ours, theirs] = await Promise.all([readProperties(workload, program), readProperties(workload, floor)]);
  const missing = [...ours].filter((property) => !theirs.has(property) && !property.startsWith(rights));
  if (missing.length > 0) throw new Error(`${workload.id}: the floor does not answer ${missing.join(', ')}`);
}

async function readProperties(workload: Workload, target: Target): Promise<Set<string>> {
  const [request] = workload.requests(target.kind, target.places, { revisions: new Map(), etags: new Map() });
  if (!request) throw new Error(`${workload.id} has no request`);
  const answer = await fetch(`http://127.0.0.1:${target.server.port}${request.path}`, { headers: request.headers });
  return collect(await answer.json());
}

/** Every property with the way to it; all entries of a list stand for one. */
function collect(value: unknown, path = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const entry of value) collect(entry, path, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      found.add(`${path}.${name}`);
      collect(inner, `${path}.${name}`, found);
    }
  return found;
}
