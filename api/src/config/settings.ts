import { z } from 'zod';

const optionalText = z.string().trim().min(1, 'darf nicht leer sein').optional();

function url(protocols: string[], example: string) {
  const message = `muss eine Adresse sein, zum Beispiel ${example}`;
  return z
    .string()
    .trim()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), message);
}

/**
 * Every setting of the program, as an environment variable. Nothing else reads the environment.
 * `docs/configuration.md` is made from these descriptions (`npm run docs:generate`).
 */
export const settings = {
  'Adresse und Daten': {
    PORT: z.coerce
      .number('muss eine Zahl sein')
      .int('muss eine ganze Zahl sein')
      .min(1, 'muss zwischen 1 und 65535 liegen')
      .max(65_535, 'muss zwischen 1 und 65535 liegen')
      .default(3000)
      .describe('Anschluss, an dem das Programm auf Anfragen wartet.'),
    HOST: z
      .string()
      .trim()
      .min(1, 'darf nicht leer sein')
      .default('127.0.0.1')
      .describe('Netzadresse, an der das Programm wartet. `0.0.0.0` macht es für andere Rechner erreichbar.'),
    PUBLIC_URL: url(['http:', 'https:'], 'https://agenda.example.de')
      .optional()
      .describe(
        'Adresse, unter der die Menschen das Programm aufrufen; sie steht in Mails. Mit `https` werden die Anmelde-Cookies nur verschlüsselt übertragen. Ohne Angabe: `http://HOST:PORT`.',
      ),
    TRUST_PROXY: z
      .string()
      .trim()
      .default('false')
      .describe(
        'Ob ein vorgeschalteter Server die Adresse der Aufrufenden melden darf: `true`, `false` oder seine Netzadressen, mit Komma getrennt.',
      ),
    DATA_DIR: z
      .string()
      .trim()
      .min(1, 'darf nicht leer sein')
      .default('data')
      .describe(
        'Ordner für die mitgelieferte Datenbank, den Schlüssel der Anmeldung und erzeugte Dateien. Gehört in die Datensicherung.',
      ),
  },
  Datenbank: {
    DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://agendawerk:kennwort@db/agendawerk')
      .optional()
      .describe(
        'PostgreSQL-Server ab Version 15, dessen Benutzer die Datenbank gehört und der Rollen anlegen darf (`CREATEROLE`). Ohne Angabe läuft die mitgelieferte Datenbank in DATA_DIR.',
      ),
    DATABASE_POOL_SIZE: z.coerce
      .number('muss eine Zahl sein')
      .int('muss eine ganze Zahl sein')
      .min(2, 'muss zwischen 2 und 200 liegen')
      .max(200, 'muss zwischen 2 und 200 liegen')
      .default(10)
      .describe('Wie viele Verbindungen zur Datenbank höchstens offen gehalten werden.'),
    MIGRATE_ON_START: z
      .stringbool('muss true oder false sein')
      .default(true)
      .describe(
        'Ob eine ältere Datenbank beim Start von selbst auf den Stand des Programms gebracht wird. Bei `false` geschieht das nur mit `npm run db:migrate`.',
      ),
  },
  Anmeldung: {
    AUTH_SECRET: z
      .string()
      .min(32, 'muss mindestens 32 Zeichen lang sein')
      .optional()
      .describe(
        'Geheimer Schlüssel der Anmeldung, mindestens 32 Zeichen (etwa von `openssl rand -base64 48`). Pflicht mit DATABASE_URL; sonst wird er einmal erzeugt und liegt in DATA_DIR/secret.',
      ),
    OIDC_ISSUER: url(['http:', 'https:'], 'https://anmeldung.example.de/realms/stadt')
      .optional()
      .describe('Aussteller eines OpenID-Connect-Dienstes, über den man sich anmelden kann.'),
    OIDC_CLIENT_ID: optionalText.describe('Kennung des Programms bei diesem Dienst.'),
    OIDC_CLIENT_SECRET: optionalText.describe('Geheimnis des Programms bei diesem Dienst.'),
    OIDC_NAME: z
      .string()
      .trim()
      .min(1, 'darf nicht leer sein')
      .default('Verwaltungskonto')
      .describe('Wie der Dienst auf der Anmeldeseite heißt.'),
  },
  Mail: {
    SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://benutzer:kennwort@mail.example.de')
      .optional()
      .describe(
        'Mailserver. Ohne Angabe warten die Mails im Postausgang, bis es einen gibt; Links zum Einladen und Zurücksetzen sieht bis dahin die Administration und gibt sie selbst weiter.',
      ),
    MAIL_FROM: z
      .string()
      .trim()
      .min(3, 'muss eine Mailadresse sein')
      .default('Agendawerk <agendawerk@localhost>')
      .describe('Absender der Mails.'),
  },
  Betrieb: {
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'muss fatal, error, warn, info, debug, trace oder silent sein',
      )
      .optional()
      .describe('Wie viel das Programm von sich mitteilt. Ohne Angabe: `info`, am Bildschirm `warn`.'),
    RATE_LIMIT: z.coerce
      .number('muss eine Zahl sein')
      .int('muss eine ganze Zahl sein')
      .min(0, 'darf nicht negativ sein')
      .default(3000)
      .describe('Wie viele Anfragen eine Netzadresse in der Minute stellen darf; `0` hebt die Grenze auf.'),
    DEMO: z
      .stringbool('muss true oder false sein')
      .default(false)
      .describe(
        'Ob eine leere Datenbank mit der erfundenen Stadt Musterlingen gefüllt wird (wie `--demo`). Die Kennwörter der Beispielkonten entstehen dabei und stehen in DATA_DIR/demo-logins.json.',
      ),
  },
} as const;

export const settingsSchema = z.object({
  ...settings['Adresse und Daten'],
  ...settings.Datenbank,
  ...settings.Anmeldung,
  ...settings.Mail,
  ...settings.Betrieb,
});
export type Settings = z.infer<typeof settingsSchema>;
