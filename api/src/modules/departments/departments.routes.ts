import * as contracts from '@agendawerk/shared/departments/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { createDepartment, deleteDepartment, listDepartmentsJson, updateDepartment } from './departments.service.ts';

export function registerDepartments(routes: Routes): void {
  routes.workspace(contracts.listDepartments, async ({ context }) => new JsonText(await listDepartmentsJson(context)));
  routes.workspace(contracts.createDepartment, ({ context, body }) => createDepartment(context, body));
  routes.workspace(contracts.updateDepartment, ({ context, params, revision, body }) =>
    updateDepartment(context, { id: params.departmentId, revision, change: body }),
  );
  routes.workspace(contracts.deleteDepartment, ({ context, params, revision }) =>
    deleteDepartment(context, { id: params.departmentId, revision }),
  );
}
