export { activityFactRows, affectedFactRows, changePlanJson, trainingFactRows } from './change.repository.ts';
export { registerChange } from './change.routes.ts';
export { sweepExpiredNames } from './expired-names.ts';
