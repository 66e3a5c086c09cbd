export { activityFactRows, affectedFactRows, changePlanJson, trainingFactRows } from './change-rows.ts';
export { registerChange } from './change.routes.ts';
export { sweepExpiredNames } from './expired-names.ts';
