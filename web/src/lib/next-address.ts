/** Where to go after sign-in. Only addresses of this program: a link to another host is not followed. */
export function nextAddress(search: URLSearchParams): string {
  const next = search.get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
