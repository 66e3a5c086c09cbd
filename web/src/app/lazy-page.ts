import type { ComponentType } from 'react';
import type { LazyRouteFunction, RouteObject } from 'react-router';
import { loadPresentTexts } from './i18n.ts';

type LoadPage = () => Promise<ComponentType>;

/** A page whose code and texts are fetched on the way to it: `lazy: lazyPage(async () => (await import('…/x.page.tsx')).XPage)`. */
export function lazyPage(load: LoadPage): LazyRouteFunction<RouteObject> {
  return async () => {
    const [Component] = await Promise.all([load(), loadPresentTexts()]);
    return { Component };
  };
}
