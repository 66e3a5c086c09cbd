/** Whether two values of the API are equal in all their parts. They are plain JSON with keys in the server's order. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
