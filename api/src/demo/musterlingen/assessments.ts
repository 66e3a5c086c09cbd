import type { ComponentAnswer, CriterionAnswer } from '@agendawerk/shared/assessments/index.ts';
import type { DemoAssessment } from '../demo-town.ts';

type State = ComponentAnswer['state'];

function component(
  componentId: ComponentAnswer['componentId'],
  state: State,
  evidence: string | null = null,
  evidenceOn: string | null = null,
): ComponentAnswer {
  return { componentId, state, evidence, evidenceOn };
}

function criterion(criterionId: CriterionAnswer['criterionId'], present: number, target: number): CriterionAnswer {
  return { criterionId, present, target };
}

/** Invented answers of two years: the town has moved, but not everywhere. */
export const assessments: readonly DemoAssessment[] = [
  {
    year: 2025,
    answers: {
      strategy: 'in_progress',
      responsible: 'other',
      dataInventory: 'none',
      openData: 'none',
      isChallenge: 'yes',
      staffResources: 'missing',
      moneyResources: 'scarce',
      digitalCompetences: 'single',
      smartCity: 'planned',
      ai: 'none',
      departmentsTaking: 3,
      departmentsTotal: 8,
      studyFields: ['verwaltung', 'infrastruktur'],
      components: [
        component('formularserver', 'in_use', 'https://musterlingen.example/formulare', '2025-02-10'),
        component('epayment', 'planned'),
        component('servicekonto', 'planned'),
        component('eid', 'none'),
        component('demail', 'none'),
        component('postfach', 'none'),
        component('suche', 'in_use', 'https://musterlingen.example', '2025-02-10'),
        component('app', 'none'),
        component('chatbot', 'none'),
      ],
      criteria: [
        criterion('strategy.goals', 1, 3),
        criterion('strategy.steering', 1, 3),
        criterion('strategy.budget', 0, 2),
        criterion('technology.network', 2, 3),
        criterion('technology.applications', 1, 3),
        criterion('technology.security', 1, 3),
        criterion('organisation.processes', 0, 2),
        criterion('organisation.cooperation', 1, 2),
        criterion('organisation.service', 1, 3),
        criterion('competences.staff', 1, 3),
        criterion('competences.leadership', 0, 2),
        criterion('competences.learning', 0, 2),
      ],
    },
  },
  {
    year: 2026,
    answers: {
      strategy: 'adopted',
      responsible: 'mayor',
      dataInventory: 'partial',
      openData: 'planned',
      isChallenge: 'yes',
      staffResources: 'scarce',
      moneyResources: 'scarce',
      digitalCompetences: 'single',
      smartCity: 'running',
      ai: 'planned',
      departmentsTaking: 6,
      departmentsTotal: 8,
      studyFields: ['verwaltung', 'infrastruktur', 'mobilitaet', 'umwelt'],
      remarks: 'Erfundene Angaben zur Vorführung. Ausgefüllt in der Steuerungsrunde vom 14. September 2026.',
      components: [
        component('formularserver', 'in_use', 'https://musterlingen.example/formulare', '2026-09-14'),
        component('epayment', 'in_use', 'Kämmerei, Vertrag vom Mai 2026', '2026-05-04'),
        component('servicekonto', 'in_use', 'https://musterlingen.example/serviceportal', '2026-09-14'),
        component('eid', 'planned', 'Steuerungsrunde vom 14. September 2026, Punkt 3', '2026-09-14'),
        component('demail', 'none'),
        component('postfach', 'planned'),
        component('suche', 'in_use', 'https://musterlingen.example', '2026-09-14'),
        component('app', 'none'),
        component('chatbot', 'none'),
      ],
      criteria: [
        criterion('strategy.goals', 2, 4),
        criterion('strategy.steering', 3, 4),
        criterion('strategy.budget', 1, 3),
        criterion('technology.network', 2, 3),
        criterion('technology.applications', 2, 3),
        criterion('technology.security', 2, 4),
        criterion('organisation.processes', 1, 3),
        criterion('organisation.cooperation', 2, 3),
        criterion('organisation.service', 2, 3),
        criterion('competences.staff', 1, 3),
        criterion('competences.leadership', 1, 2),
        criterion('competences.learning', 1, 3),
      ],
    },
  },
];
