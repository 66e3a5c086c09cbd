export { registerWorkspaces } from './workspaces.routes.ts';
