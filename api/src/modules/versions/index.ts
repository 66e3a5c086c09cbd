export { registerVersions } from './versions.routes.ts';
export { loadVersion } from './versions.service.ts';
