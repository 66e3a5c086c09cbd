import type { DemoSurvey } from '../demo-town.ts';

/** A digit for each statement: purpose, sense, ability, support, voice. */
const spring = [
  '23222',
  '34232',
  '22121',
  '35343',
  '24232',
  '13221',
  '33332',
  '44343',
  '22222',
  '34242',
  '25231',
  '33122',
];
const springToo = ['44433', '23122', '35332', '22232'];
const autumn = [
  '44333',
  '45443',
  '33232',
  '45342',
  '34333',
  '55454',
  '24232',
  '44442',
  '35343',
  '43333',
  '45443',
  '34232',
];
const autumnToo = ['55444', '33322', '44433', '45342', '34343', '44433', '25232', '45443', '34332'];

/** Two that can be compared, and one that runs. */
export const surveys: readonly DemoSurvey[] = [
  {
    title: 'Wie bereit sind wir? Frühjahr 2026',
    titleEn: 'How ready are we? Spring 2026',
    course: { openedOn: '2026-03-09', closesOn: '2026-03-20', closedOn: '2026-03-23' },
    sheets: [...spring, ...springToo],
  },
  {
    title: 'Wie bereit sind wir? Herbst 2026',
    titleEn: 'How ready are we? Autumn 2026',
    course: { openedOn: '2026-09-14', closesOn: '2026-09-25', closedOn: '2026-09-28' },
    sheets: [...autumn, ...autumnToo],
  },
  {
    title: 'Wie bereit sind wir? Nach der Einführung der E-Akte',
    titleEn: 'How ready are we? After the start of the electronic file',
    sheets: ['45443', '34333', '44232'],
  },
];
