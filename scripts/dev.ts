import { spawn } from 'node:child_process';

/** API and web app for daily work: both take over a change by themselves. The page is at http://localhost:5173. */
const programs = [
  spawn(process.execPath, ['--watch-path=api/src', '--watch-path=shared/src', 'api/src/main.ts', '--demo'], {
    stdio: 'inherit',
  }),
  spawn('vite', ['web', '--config', 'web/vite.config.ts'], { stdio: 'inherit', shell: process.platform === 'win32' }),
];
const stopAll = () => programs.forEach((program) => program.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll);
for (const program of programs) program.on('exit', stopAll);
