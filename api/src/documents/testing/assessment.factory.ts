import type { Assessment } from '@agendawerk/shared/assessments/index.ts';
import type { Dataset } from '@agendawerk/shared/datasets/index.ts';
import { createContent, nextId } from './content.factory.ts';

const [municipality] = createContent().municipalities;
export const municipalityId = municipality?.id ?? '';

/** Nothing is answered. */
export function createAssessment(given: Partial<Assessment> = {}): Assessment {
  return {
    id: nextId(),
    municipalityId,
    year: 2026,
    revision: 1,
    strategy: null,
    dataInventory: null,
    openData: null,
    responsible: null,
    isChallenge: null,
    staffResources: null,
    moneyResources: null,
    digitalCompetences: null,
    smartCity: null,
    ai: null,
    departmentsTaking: null,
    departmentsTotal: null,
    studyFields: [],
    remarks: null,
    components: [],
    criteria: [],
    ...given,
  };
}

export function createDataset(given: Partial<Dataset> = {}): Dataset {
  return {
    id: nextId(),
    title: 'Baumkataster',
    description: null,
    departmentId: null,
    hasPersonalData: null,
    isOpen: null,
    licence: null,
    updateInterval: null,
    link: null,
    revision: 1,
    ...given,
  };
}
