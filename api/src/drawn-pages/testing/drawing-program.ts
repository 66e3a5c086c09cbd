/**
 * In place of the web app: draws what was answered to the question that stands in the address, fails where it is told
 * to fail, and never ends where it is told so.
 */
export async function drawPage(address: string): Promise<{ html: string; language: string } | undefined> {
  const { searchParams } = new URL(address, 'http://localhost');
  const asked = await fetch(searchParams.get('asks') ?? '/api/me');
  if (searchParams.has('fails')) throw new Error('told to fail');
  if (searchParams.has('hangs')) await new Promise(() => undefined);
  if (searchParams.has('leaves')) return undefined;
  return { html: `<p>${asked.status}: ${await asked.text()}</p>`, language: 'en' };
}
