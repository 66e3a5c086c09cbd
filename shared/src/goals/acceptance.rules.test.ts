import { expect, test } from 'vitest';
import { findAcceptingDepartment } from './acceptance.rules.ts';

const led = { id: 'administration', parentId: null, leadDepartmentId: 'central' };
const below = { id: 'services', parentId: 'administration', leadDepartmentId: null };

test.each([
  ['the lead of its field', 'administration', [led], 'central'],
  ['the lead of the field above, where its own has none', 'services', [led, below], 'central'],
  ['the lead of its own field first', 'services', [led, { ...below, leadDepartmentId: 'it' }], 'it'],
  ['nobody, where no field is led', 'services', [{ ...led, leadDepartmentId: null }, below], null],
  ['nobody, where the goal has no field', null, [led], null],
])('a goal is accepted by %s', (_who, fieldId, fields, department) => {
  expect(findAcceptingDepartment({ fieldId }, fields)).toBe(department);
});
