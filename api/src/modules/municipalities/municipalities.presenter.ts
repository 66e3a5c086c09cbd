import { type Municipality, stateOfKey } from '@agendawerk/shared/municipalities/index.ts';

/** As the table has it: the state follows from the keys and is not stored. */
export type MunicipalityRow = Omit<Municipality, 'state'>;

export function presentMunicipality(row: MunicipalityRow): Municipality {
  return { ...row, state: stateOfKey(row.ags ?? row.ars) };
}
