export { registerExports } from './exports.routes.ts';
export { type ExportFile, openFinished } from './exports.service.ts';
