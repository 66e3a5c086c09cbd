export { pilotFactRows, pilotRows } from './pilots.repository.ts';
export { registerPilots } from './pilots.routes.ts';
