import { toCreateField } from '@agendawerk/shared/catalogue/index.ts';
import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import type { DemoField } from '../demo-town.ts';

interface Adapted {
  name?: string;
  description: string;
  lead: string;
}

/** Taken over from the catalogue and adapted, as an officer would: some renamed, each with its own words. */
const adapted: Readonly<Record<string, Adapted>> = {
  verwaltung: {
    name: 'Verwaltung und Bürgerservice',
    description:
      'Leistungen der Stadt, die online erledigt werden können, elektronische Akten, einfache Abläufe und Beschäftigte, die mit beidem sicher umgehen.',
    lead: 'central',
  },
  infrastruktur: {
    description:
      'Glasfaser bis in die Ortsteile, WLAN an öffentlichen Orten, das Funknetz für Sensoren und ein verlässlicher Betrieb der städtischen IT.',
    lead: 'it',
  },
  bildung: {
    name: 'Bildung und Kultur',
    description:
      'Gut ausgestattete Schulen, verlässlicher Support, die Stadtbibliothek als Lernort und kurze Wege für Eltern.',
    lead: 'education',
  },
  mobilitaet: {
    description: 'Daten über Verkehr und Parken, Auskunft an den Haltestellen und einfache Wege zu Bus, Bahn und Rad.',
    lead: 'building',
  },
  wirtschaft: {
    name: 'Innenstadt, Wirtschaft und Handel',
    description: 'Eine belebte Innenstadt, vermittelte Flächen und ein Rathaus, das für Betriebe gut erreichbar ist.',
    lead: 'economy',
  },
  umwelt: {
    description:
      'Sparsame Beleuchtung und Gebäude, Messwerte für die Klimaanpassung und gezielte Pflege des Stadtgrüns.',
    lead: 'building',
  },
  teilhabe: {
    description:
      'Mitreden können, Hilfe in der Nähe finden und Angebote verstehen, unabhängig von Alter, Sprache oder Behinderung.',
    lead: 'education',
  },
  sicherheit: {
    description:
      'Schutz der städtischen Systeme, geübte Notfallpläne und Warnung der Bevölkerung bei Starkregen und Hochwasser.',
    lead: 'citizens',
  },
};

export const fields: readonly DemoField[] = catalogue.fields.flatMap((entry) => {
  const own = adapted[entry.id];
  return own ? [{ key: entry.id, ...toCreateField(entry), ...own }] : [];
});
