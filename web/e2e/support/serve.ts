import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The real program with the demo, in a folder of its own that goes away with it. */
const directory = process.env['E2E_DATA_DIR'] ?? mkdtempSync(path.join(os.tmpdir(), 'agendawerk-e2e-'));
const program = spawn(process.execPath, ['api/src/main.ts', '--demo'], {
  env: { ...process.env, DATA_DIR: directory },
  stdio: 'inherit',
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => program.kill(signal));
program.on('exit', (code) => {
  rmSync(directory, { recursive: true, force: true });
  process.exit(code ?? 1);
});
