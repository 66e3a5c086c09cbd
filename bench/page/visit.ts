import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, CDPSession } from '@playwright/test';

export type StartBrowser = () => Promise<Browser>;

export interface Site {
  name: string;
  address: string;
  /** As the browser has them: name and value. */
  cookie?: { name: string; value: string };
}

export interface Visit {
  requests: number;
  /** Bytes over the wire, headers of the answers included, in thousands. */
  kilobytes: number;
  scriptKilobytes: number;
  /** Milliseconds from the start of navigation until the rows are painted. */
  rowsAt: number;
  /** Milliseconds until the rows take input. */
  usableAt: number;
}

const watchRows = fileURLToPath(new URL('./in-page/watch-rows.js', import.meta.url));

/** One first visit, by a browser that was just started and knows nothing of any page. */
export async function visit(start: StartBrowser, site: Site, slowdown: number): Promise<Visit> {
  const browser = await start();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' });
  try {
    return await visitIn(context, site, slowdown);
  } finally {
    await browser.close();
  }
}

async function visitIn(context: BrowserContext, site: Site, slowdown: number): Promise<Visit> {
  if (site.cookie) await context.addCookies([{ ...site.cookie, url: new URL(site.address).origin }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await countTraffic(session);
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript({ path: watchRows });
  await page.goto(site.address);
  await page.waitForFunction(() => Reflect.get(globalThis, 'usableAt') > 0, undefined, { polling: 50 });
  const times = await page.evaluate(() => ({
    rowsAt: Reflect.get(globalThis, 'rowsAt') as number,
    usableAt: Reflect.get(globalThis, 'usableAt') as number,
  }));
  await page.waitForLoadState('networkidle');
  return { ...traffic(), ...times };
}

async function countTraffic(session: CDPSession): Promise<() => Omit<Visit, 'rowsAt' | 'usableAt'>> {
  const kinds = new Map<string, string>();
  let bytes = 0;
  let scriptBytes = 0;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (request.url.startsWith('http')) kinds.set(requestId, type ?? '');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') scriptBytes += encodedDataLength;
  });
  return () => ({ requests: kinds.size, kilobytes: bytes / 1000, scriptKilobytes: scriptBytes / 1000 });
}
