export { LiveHub } from './live-hub.ts';
export { registerLive } from './live.routes.ts';
