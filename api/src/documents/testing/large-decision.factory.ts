import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import { newId } from '../../db/ids.ts';
import { createDecision } from './decision.factory.ts';

const titles = [
  'Terminmodul des Landesportals (Nachnutzung)',
  'OpenTermin der Genossenschaft für kommunale IT',
  'BuchMich Cloud Professional',
  'Ausbau des vorhandenen Fachverfahrens',
  'Eigenentwicklung mit dem Rechenzentrum',
];
const criteriaTitles = [
  'Passung zu den Abläufen',
  'Bedienbarkeit für Bürgerinnen und Bürger',
  'Gesamtkosten über fünf Jahre',
  'Skalierbarkeit',
  'Zukunftsfähigkeit',
  'Schnittstellen zu Fachverfahren',
  'Betrieb und Unterstützung',
  'Erfahrungen anderer Kommunen',
];
const said =
  'In der Vorführung am 14. April wurden alle acht Terminarten des Bürgerbüros durchgespielt; zwei davon brauchen einen Umweg über die Wiedervorlage. Der Anbieter sagt eine Abhilfe bis zum dritten Quartal zu, ein fester Termin steht aber nicht im Angebot. Die Nachbarstadt bestätigt den Eindruck am Telefon';
const paragraph =
  'Termine werden heute an drei Stellen vergeben, am Telefon, am Empfang und über ein Formular, das niemand mit den anderen abgleicht. An Montagen warten bis zu vierzig Menschen, während am Donnerstag Termine frei bleiben. Gesucht ist ein Weg, der alle Stellen zusammenführt und ohne Anruf auskommt. ';

/** As large as a careful comparison gets: options by criteria, each score with a reason of some 300 characters. */
export function createLargeDecision(size: { options: number; criteria: number; hasReasons: boolean }): Decision {
  const small = createDecision();
  const [pattern] = small.options;
  if (!pattern) throw new Error('there is an option');
  const options = Array.from({ length: size.options }, (_, index) => ({
    ...pattern,
    id: newId(),
    title: titles[index] ?? `Weitere Möglichkeit ${index + 1}`,
  }));
  const criteria = Array.from({ length: size.criteria }, (_, index) => ({
    id: newId(),
    title: criteriaTitles[index] ?? `Weiteres Kriterium ${index + 1}`,
    question: null,
    weight: 100 / size.criteria,
    isLocked: false,
    aspect: null,
  }));
  const mustHaves = ['Offene Standards', 'Datenschutz', 'Informationssicherheit', 'Barrierefreiheit'].map((title) => ({
    id: newId(),
    title,
    question: null,
  }));
  const [assessor] = small.assessors;
  const reason = (place: string) => (size.hasReasons ? `${said} (${place}).` : null);
  return {
    ...small,
    title: 'Software für die Online-Terminvergabe',
    need: paragraph.repeat(2),
    requirements: paragraph,
    options,
    criteria,
    mustHaves,
    verdicts: options.flatMap((option) =>
      mustHaves.map(({ id }) => ({ optionId: option.id, mustHaveId: id, isMet: true, reason: null })),
    ),
    scores: options.flatMap((option, row) =>
      criteria.map((criterion, column) => ({
        optionId: option.id,
        criterionId: criterion.id,
        assessorId: assessor?.id ?? '',
        score: ((row * 3 + column * 2) % 7) + 3,
        reason: reason(`${row + 1}-${column + 1}`),
      })),
    ),
    flows: options.flatMap(({ id }) =>
      [0, 1, 2, 3, 4, 5].map((year) => ({
        optionId: id,
        year,
        cost: '12500.00',
        benefit: year === 0 ? null : '9000.00',
      })),
    ),
    chosenOptionId: options[0]?.id ?? null,
    decisionReason: paragraph.repeat(3).trim(),
  };
}
