import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

type Browser = { executablePath?: string; env?: Record<string, string> };

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The Chromium that runs the journeys: the one named by CHROMIUM, the system's, else the one inside an npm package
 * (Linux x64, needs neither root nor apt), else the one that Playwright installed.
 */
export async function findBrowser(): Promise<Browser> {
  const given = process.env['CHROMIUM'];
  if (given !== undefined) return { executablePath: given };
  const installed = systemBrowsers.find((file) => existsSync(file));
  if (installed !== undefined && process.env['NO_SYSTEM_CHROMIUM'] === undefined) return { executablePath: installed };
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};

  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath(), env: { LD_LIBRARY_PATH: unpackLibraries() } };
}

/** Bare machines lack the libraries that Chromium is linked to (NSS and its like); the package carries them. */
function unpackLibraries(): string {
  const target = path.join(os.tmpdir(), 'agendawerk-chromium-libraries');
  if (!existsSync(target)) {
    const unfinished = `${target}-${process.pid}`;
    const archive = path.join(unfinished, 'libraries.tar');
    const compressed = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')));
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(archive, brotliDecompressSync(readFileSync(compressed)));
    execFileSync('tar', ['xf', archive, '-C', unfinished]);
    rmSync(archive);
    renameSync(unfinished, target);
  }
  return path.join(target, 'lib');
}
