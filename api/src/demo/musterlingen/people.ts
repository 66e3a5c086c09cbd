import type { DemoDepartment, DemoPerson } from '../demo-town.ts';

/** All names are invented. */
const at = (name: string) => `${name}@musterlingen.example`;

export const people: readonly DemoPerson[] = [
  {
    key: 'wittkamp',
    name: 'Jonas Wittkamp',
    email: at('jonas.wittkamp'),
    roles: ['admin'],
    departments: ['it'],
    signsIn: true,
  },
  {
    key: 'lohfeld',
    name: 'Miriam Lohfeld',
    email: at('miriam.lohfeld'),
    roles: ['officer'],
    departments: ['digital'],
    signsIn: true,
  },
  {
    key: 'osterhagen',
    name: 'Dr. Renate Osterhagen',
    email: at('renate.osterhagen'),
    roles: ['head'],
    departments: ['citizens'],
    signsIn: true,
  },
  {
    key: 'brennecke',
    name: 'Tobias Brennecke',
    email: at('tobias.brennecke'),
    roles: ['staff'],
    departments: ['citizens'],
    signsIn: true,
  },
  {
    key: 'karaduman',
    name: 'Elif Karaduman',
    email: at('elif.karaduman'),
    roles: ['council'],
    departments: [],
    signsIn: true,
  },
  {
    key: 'vosskuhl',
    name: 'Henning Voßkuhl',
    email: at('henning.vosskuhl'),
    roles: ['head'],
    departments: ['central', 'it'],
  },
  { key: 'prell', name: 'Katharina Prell', email: at('katharina.prell'), roles: ['head'], departments: ['finance'] },
  {
    key: 'mertinat',
    name: 'Sabine Mertinat',
    email: at('sabine.mertinat'),
    roles: ['head'],
    departments: ['education'],
  },
  {
    key: 'behrendsen',
    name: 'Falk Behrendsen',
    email: at('falk.behrendsen'),
    roles: ['head'],
    departments: ['building'],
  },
  {
    key: 'strohmaier',
    name: 'Lena Strohmaier',
    email: at('lena.strohmaier'),
    roles: ['head', 'staff'],
    departments: ['economy'],
  },
  { key: 'quandel', name: 'Paul Quandel', email: at('paul.quandel'), roles: ['staff'], departments: ['it'] },
  {
    key: 'hinterseer',
    name: 'Georg Hinterseer',
    email: 'georg.hinterseer@stadtwerke-musterlingen.example',
    roles: ['staff'],
    departments: ['utilities'],
  },
  {
    key: 'wahlen',
    name: 'Birgit Wahlen',
    email: at('birgit.wahlen'),
    roles: ['staff'],
    departments: ['building'],
    hasLeft: true,
  },
];

export const departments: readonly DemoDepartment[] = [
  { key: 'digital', code: 'StD', name: 'Stabsstelle Digitalisierung und Beteiligung', head: 'lohfeld' },
  { key: 'central', code: 'FB 1', name: 'Zentrale Dienste', head: 'vosskuhl' },
  { key: 'it', code: 'FB 1.3', name: 'Sachgebiet IT', parent: 'central', head: 'vosskuhl' },
  { key: 'finance', code: 'FB 2', name: 'Finanzen', head: 'prell' },
  { key: 'citizens', code: 'FB 3', name: 'Bürgerservice und Ordnung', head: 'osterhagen' },
  { key: 'education', code: 'FB 4', name: 'Bildung, Kultur und Soziales', head: 'mertinat' },
  { key: 'building', code: 'FB 5', name: 'Planen, Bauen und Umwelt', head: 'behrendsen' },
  { key: 'economy', code: 'StW', name: 'Stabsstelle Wirtschaftsförderung', head: 'strohmaier' },
  { key: 'utilities', code: 'SWM', name: 'Stadtwerke Musterlingen GmbH', kind: 'company', head: 'hinterseer' },
  { key: 'county', code: 'LK', name: 'Landkreis Musterland', kind: 'partner' },
];
