export { memberRows } from './members.repository.ts';
export { registerMembers } from './members.routes.ts';
