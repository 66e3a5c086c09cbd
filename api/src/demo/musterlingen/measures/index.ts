import type { DemoMeasure } from '../../demo-town.ts';
import { buildingPermit } from './building-permit.ts';
import { dataAndAi } from './data-and-ai.ts';
import { education } from './education.ts';
import { electronicFiles } from './electronic-files.ts';
import { environment } from './environment.ts';
import { infrastructure } from './infrastructure.ts';
import { mobilityAndCentre } from './mobility-and-centre.ts';
import { onlineServices } from './online-services.ts';
import { participation } from './participation.ts';
import { security } from './security.ts';
import { waysOfWorking } from './ways-of-working.ts';

/** In the order of the fields: their numbers follow from it. */
export const measures: readonly DemoMeasure[] = [
  ...onlineServices,
  ...electronicFiles,
  ...waysOfWorking,
  ...dataAndAi,
  ...buildingPermit,
  ...infrastructure,
  ...education,
  ...mobilityAndCentre,
  ...environment,
  ...participation,
  ...security,
];
