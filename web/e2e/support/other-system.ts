import { expect, type Page } from '@playwright/test';
import { createHttpClient } from '../../../api/test/real-input/import-strategy.ts';
import type { Program } from './program.ts';

const person = { email: 'petra.probe@probheim.example', password: 'drei-blaue-leitzordner' };

export interface OtherSystem {
  call: ReturnType<typeof createHttpClient>;
  workspaceId: string;
  /** Of the workspace, in the address of its pages. */
  slug: string;
}

/** Starts an empty program, founds its workspace, signs the page in, and gives another system a key. */
export async function connectOtherSystem(program: Program, page: Page): Promise<OtherSystem> {
  const code = /setup\?code=([\w-]+)/.exec(await program.start())?.[1];
  const municipality = { name: 'Probheim', kind: 'gemeinde', population: 5000 };
  const { workspaceId, slug } = await post<{ workspaceId: string; slug: string }>('/api/setup', {
    ...person,
    code,
    workspaceName: 'Netzwerk Probheim',
    municipality,
    name: 'Petra Probe',
  });
  await post('/api/auth/sign-in/email', person);
  const { token } = await post<{ token: string }>(`/api/workspaces/${workspaceId}/api-keys`, {
    name: 'Fachverfahren',
    role: 'admin',
  });
  return { call: createHttpClient({ address: program.origin, token }), workspaceId, slug };

  async function post<Answer>(address: string, data: object): Promise<Answer> {
    const { origin } = program;
    const answer = await page.request.post(origin + address, { data, headers: { origin } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as Answer;
  }
}

/** What stands in the main part of a page, also in parts that are folded. */
export function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.textContent ?? '');
}

const squeeze = (text: string) => text.replaceAll(/\s|\u00ad/g, '');

/** Those of the texts that are not shown, however their lines are broken. */
export function missing(texts: readonly string[], shown: string): string[] {
  const squeezed = squeeze(shown);
  return texts.filter((text) => !squeezed.includes(squeeze(text)));
}
