import { describeProposal, type PlaceKind, type Remark } from '@agendawerk/shared/rounds/index.ts';
import { formatPartialDate } from '../text/german-format.ts';
import { placePartWords } from './labels.ts';

/** Properties for which a remark can propose another value. */
const proposableWords: Readonly<Record<PlaceKind, Readonly<Record<string, string>>>> = {
  agenda: { title: 'Titel' },
  chapter: { title: 'Überschrift', body: 'Text' },
  field: { name: 'Name', description: 'Beschreibung' },
  goal: {
    title: 'Titel',
    description: 'Beschreibung',
    specific: 'Spezifisch',
    resources: 'Realistisch: Mittel',
    due: 'Terminiert',
  },
  measure: {
    title: 'Titel',
    description: 'Beschreibung',
    expectedResult: 'Erwartetes Ergebnis',
    firstSteps: 'Erste Schritte',
    benefit: 'Nutzen',
    targetGroup: 'Zielgruppe',
    benefitQuality: 'Nutzen: Lebens- und Standortqualität',
    benefitWorking: 'Nutzen: Arbeitsbedingungen',
    benefitService: 'Nutzen: Bürgerservice',
    start: 'Beginn',
    end: 'Ende',
  },
  kpi: { name: 'Name', definition: 'Was gezählt wird' },
};

/** "Termine", or where another value is proposed, of what: "Termine: Ende". */
export function nameRemarkPart({ place, proposal }: Pick<Remark, 'place' | 'proposal'>): string {
  const part = placePartWords[place.part];
  const property = proposal === null ? undefined : proposableWords[place.kind][proposal.property];
  return property === undefined || property === part ? part : `${part}: ${property}`;
}

/** What was and what shall be; no words for either are said to be none. */
export function describeSuggestion(remark: Remark): { before: string | null; after: string } | undefined {
  const proposed = describeProposal(remark, formatPartialDate);
  return (
    proposed && {
      before: proposed.before === '' ? nothing : proposed.before,
      after: proposed.after === '' ? nothing : proposed.after,
    }
  );
}

const nothing = '(nichts)';
