import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { toCreateField } from '@agendawerk/shared/catalogue/index.ts';
import type { DemoTown } from './demo-town.ts';

/** An invented village on its first day: a title, two fields and three lines from the last council meeting. */
export const kleinhausen: DemoTown = {
  slug: 'kleinhausen',
  name: 'Gemeinde Kleinhausen',
  municipality: {
    name: 'Kleinhausen',
    kind: 'gemeinde',
    district: 'Landkreis Musterland, erfunden',
    population: 3100,
    populationSource: 'Erfundene Angabe zur Vorführung',
  },
  people: [
    {
      key: 'lohfeld',
      name: 'Miriam Lohfeld',
      email: 'miriam.lohfeld@musterlingen.example',
      roles: ['admin', 'officer'],
      departments: [],
      signsIn: true,
    },
  ],
  departments: [],
  agenda: { title: 'Digitale Agenda Kleinhausen' },
  standingChapters: {},
  freeChapters: [],
  fields: catalogue.fields
    .filter((field) => field.id === 'verwaltung' || field.id === 'infrastruktur')
    .map((field) => ({ key: field.id, ...toCreateField(field) })),
  goals: [],
  measures: [
    { key: 'forms', field: 'verwaltung', title: 'Formulare auf die Website' },
    { key: 'booking', field: 'verwaltung', title: 'Mehrzweckhalle online reservieren' },
    { key: 'fibre', field: 'infrastruktur', title: 'Glasfaser für alle Ortsteile' },
  ],
  kpis: [],
  assessments: [],
  datasets: [],
  decisions: [],
  pilots: [],
  change: { competences: [], groups: [], trainings: [], measures: [] },
  involvements: [],
  surveys: [],
  comments: [],
  rounds: [],
};
