import type { ComponentType } from 'react';
import type { LazyRouteFunction, RouteObject } from 'react-router';

/** A page whose code is fetched on the way to it: `lazy: lazyPage(async () => (await import('…/x.page.tsx')).XPage)`. */
export function lazyPage(load: () => Promise<ComponentType>): LazyRouteFunction<RouteObject> {
  return async () => ({ Component: await load() });
}
