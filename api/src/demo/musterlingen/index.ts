import type { DemoTown } from '../demo-town.ts';
import { assessments } from './assessments.ts';
import { change } from './change.ts';
import { comments } from './comments.ts';
import { datasets } from './datasets.ts';
import { fields } from './fields.ts';
import { freeChapters } from './free-chapters.ts';
import { goals } from './goals.ts';
import { decisions } from './decisions.ts';
import { involvements } from './involvements.ts';
import { kpisOfOperations } from './kpis-operations.ts';
import { kpisOfService } from './kpis-service.ts';
import { measures } from './measures/index.ts';
import { departments, people } from './people.ts';
import { pilots } from './pilots.ts';
import { rounds } from './rounds.ts';
import { surveys } from './surveys.ts';
import { standingChapters } from './standing-chapters.ts';

/** An invented town in the middle of its agenda: it shows what the program looks like when it is lived in. */
export const musterlingen: DemoTown = {
  slug: 'musterlingen',
  name: 'Stadt Musterlingen',
  municipality: {
    name: 'Musterlingen',
    kind: 'stadt',
    district: 'Landkreis Musterland, erfunden',
    population: 24000,
    populationSource: 'Erfundene Angabe zur Vorführung',
  },
  people,
  departments,
  agenda: {
    title: 'Digitale Agenda 2025–2030',
    firstYear: 2025,
    lastYear: 2030,
    sponsor: 'Bürgermeisterin Dr. Annegret Sollbach',
  },
  standingChapters,
  freeChapters,
  fields,
  goals,
  measures,
  kpis: [...kpisOfService, ...kpisOfOperations],
  assessments,
  datasets,
  decisions,
  pilots,
  change,
  involvements,
  surveys,
  comments,
  rounds,
};
