import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeSettings } from '../api/src/config/document.ts';

/** What the Dockerfile and docker-compose.yml name, held against the tree and against what the program needs. */
const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const compose = read('docker-compose.yml');
const caddyfile = read('deploy/Caddyfile');
const pins = (JSON.parse(read('package.json')) as { config: { node: string; pnpm: string } }).config;
const startFlags =
  (JSON.parse(read('scripts/tasks.json')) as { start: string[] }).start.at(-1)?.match(/--max\S+/g) ?? [];

/** Of each stage by its name, the last one is "final": what is copied into it from the build context. */
function copiesOf(stage: string): string[] {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const text = stages.find((part) => (/^\S+ AS (\w+)/.exec(part)?.[1] ?? 'final') === stage) ?? '';
  return [...text.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, line = '']) =>
    line.trim().split(/\s+/).slice(0, -1),
  );
}

/** Lines of .dockerignore: a name at the root, or after `**\/` a name anywhere. */
function isIgnored(file: string): boolean {
  return read('.dockerignore')
    .split('\n')
    .filter(Boolean)
    .some((line) => path.matchesGlob(file, line) || path.matchesGlob(file, `${line}/**`));
}

const isIn = (places: readonly string[], file: string) =>
  places.some((place) => file === place || file.startsWith(`${place}/`));
const allCopies = ['base', 'web', 'server', 'final'].flatMap(copiesOf);

describe('the image', () => {
  it.each(allCopies)('is given %s, which is there and not kept from it', (file) => {
    expect(existsSync(path.join(root, file))).toBe(true);
    expect(isIgnored(file)).toBe(false);
  });

  it('is made of more than nothing', () => {
    expect(allCopies.length).toBeGreaterThan(12);
    expect(copiesOf('final')).toContain('api/src');
  });

  it('has every file of the program, and of what the program reads by its place in the project', () => {
    const final = [...copiesOf('base'), ...copiesOf('final')];
    const sources = globSync('{api,shared}/src/**/*.ts', { cwd: root }).filter(
      (file) => !/\.test\.ts$|\/testing\//.test(file),
    );
    expect(sources.filter((file) => !isIn(final, file) || isIgnored(file))).toEqual([]);
    const named = sources.flatMap((file) => {
      const text = read(file);
      const besides = [...text.matchAll(/new URL\('(\.[^']+)', import\.meta\.url\)/g)].map(([, target = '']) =>
        path.join(path.dirname(file), target).replace(/\/$/, ''),
      );
      const inProject = [...text.matchAll(/projectDirectory, '([^']+)'/g)].map(([, target = '']) => target);
      const imported = [...text.matchAll(/from '(\.[^']+\.json)'/g)].map(([, target = '']) =>
        path.join(path.dirname(file), target),
      );
      return [...besides, ...inProject, ...imported];
    });
    // The root of the project itself, the cache of compiled code, which may be missing, and what the stage "web" builds.
    const needed = named.filter((file) => !/^(\.|node_modules\/.*|web\/dist(-server\/.*)?)$/.test(file));
    expect(dockerfile).toContain('COPY --from=web /app/web/dist web/dist\n');
    expect(dockerfile).toContain('COPY --from=web /app/web/dist-server web/dist-server\n');
    expect(needed).toContain('migrations');
    expect(needed).toContain('api/assets/typst');
    expect(needed.filter((file) => !isIn(final, file) || isIgnored(file))).toEqual([]);
  });

  it('builds the web app from all that the build is made of', () => {
    const [, list = ''] = /const sources = \[([^\]]+)\]/.exec(read('scripts/build.ts')) ?? [];
    const sources = [...list.matchAll(/'([^']+)'/g)].map(([, file = '']) => file);
    expect(sources.length).toBeGreaterThan(5);
    const given = [...copiesOf('base'), ...copiesOf('web')];
    expect(sources.filter((file) => !isIn(given, file))).toEqual([]);
    expect(isIn(given, 'tsconfig.base.json')).toBe(true);
    expect(isIn(given, 'scripts/build.ts')).toBe(true);
  });

  it('has the Node, the pnpm and the memory bounds of a start without it', () => {
    expect(dockerfile).toContain(`ARG NODE=${pins.node}\n`);
    expect(dockerfile).toContain(`pnpm@${pins.pnpm}\n`);
    expect(startFlags.length).toBe(2);
    const [, command = ''] = /^CMD (\[.+\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(command)).toEqual(['node', ...startFlags, 'api/src/main.ts']);
  });

  it('runs as nobody who matters, writes to its volume alone and is asked whether it can work', () => {
    const final = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(final).toMatch(/mkdir \/data && chown node:node \/data\nUSER node\nVOLUME \/data/);
    expect(final).toContain('DATA_DIR=/data');
    expect(final).toMatch(/HEALTHCHECK[^\n]+\/api\/ready/);
  });

  it('never gets secrets or backups that lie in the folder', () => {
    for (const file of ['.env', 'data/secret', 'backup.tgz', 'agendawerk.dump', 'node_modules/x', '.git/config'])
      expect(isIgnored(file), file).toBe(true);
  });
});

describe('docker-compose.yml', () => {
  it('mounts files that are there', () => {
    const mounted = [...compose.matchAll(/- \.\/([^:\s]+):/g)].map(([, file = '']) => file);
    expect(mounted).toEqual(['deploy/create-database.sh', 'deploy/Caddyfile']);
    for (const file of mounted) expect(existsSync(path.join(root, file)), file).toBe(true);
    expect(statSync(path.join(root, 'deploy/create-database.sh')).mode & 0o111).not.toBe(0);
  });

  it('sets settings that the program has, and asks for values that the example names', () => {
    const [, app = ''] = /\n {2}app:\n([\s\S]+?)\n\n/.exec(compose) ?? [];
    const [, environment = ''] = /environment:\n((?: {6}.+\n)+)/.exec(app) ?? [];
    const settings = [...environment.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(settings).toContain('DATABASE_URL');
    for (const name of settings) expect(describeSettings()).toContain(`| \`${name}\` |`);
    const asked = new Set([...compose.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name));
    const given = [...read('deploy/.env.example').matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
    expect([...asked].toSorted()).toEqual(given.toSorted());
  });

  it('speaks of one database, one port and one mail server in all its parts', () => {
    const [, user, database] = /DATABASE_URL: postgres:\/\/(\w+):.+@db\/(\w+)\n/.exec(compose) ?? [];
    const script = read('deploy/create-database.sh');
    expect(script).toContain(`create role ${user} login createrole`);
    expect(script).toContain(`create database ${database} owner ${user}`);
    expect(compose).toContain(`--username=${user}, --dbname=${database}`);
    expect(script).toContain('$AGENDAWERK_PASSWORD');
    expect(compose).toContain('AGENDAWERK_PASSWORD:');
    const [, port] = /\bPORT=(\d+)/.exec(dockerfile) ?? [];
    expect(dockerfile).toContain(`EXPOSE ${port}`);
    expect(caddyfile).toContain(`reverse_proxy app:${port}`);
    expect(compose).toMatch(/SMTP_URL: smtp:\/\/mail:1025\n/);
    expect(compose).toMatch(/\n {2}mail:\n {4}image: axllent\/mailpit:/);
  });

  it('publishes the proxy, and the caught mails on this machine alone', () => {
    const ports = [...compose.matchAll(/ports: \[(.+)\]/g)].map(([, list]) => list);
    expect(ports).toEqual(['"127.0.0.1:8025:8025"', '"80:80", "443:443", "443:443/udp"']);
  });

  it('names every volume that it uses', () => {
    const used = [...compose.matchAll(/^ {6}- (\w+):\//gm)].map(([, name = '']) => name);
    const [, list = ''] = /\nvolumes:\n([\s\S]+)$/.exec(compose) ?? [];
    const named = [...list.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);
    expect(used.toSorted()).toEqual(named.toSorted());
  });
});
