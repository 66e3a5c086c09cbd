/** The present day in Germany as an ISO day, wherever the browser is. */
export function todayInGermany(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);
}
