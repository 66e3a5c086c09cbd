import { chromium } from '@playwright/test';
import { findBrowser } from './web/e2e/support/browser.ts';
import { readFileSync } from 'node:fs';
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  env: { ...process.env, ...env },
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const [role, width, scheme, ...paths] = process.argv.slice(2);
const s = JSON.parse(readFileSync('/tmp/wt/lead-data/demo-logins.json', 'utf8')).find((x) => x.role === role);
const ctx = await browser.newContext({
  baseURL: 'http://127.0.0.1:3400',
  viewport: { width: +width, height: 900 },
  colorScheme: scheme,
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
});
const page = await ctx.newPage();
await page.request.post('/api/auth/sign-in/email', {
  data: { email: s.email, password: s.password },
  headers: { origin: 'http://127.0.0.1:3400' },
});
for (const p of paths) {
  await page.goto(p);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  const f = '/tmp/shots/' + (p.replace(/[^a-z0-9]+/gi, '_') + '_' + width + '_' + scheme + '.png');
  await page.screenshot({ path: f, fullPage: process.env.FULL === '1' });
  console.log(f);
}
await browser.close();
