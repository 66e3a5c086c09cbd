import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const [ivLength, tagLength] = [12, 16];

/**
 * Encrypts letters that hold a way to sign in: who reads the database, a backup of it or the list of mails cannot use
 * them. The key follows from the installation's secret; the id of the mail is bound in, so that no letter can be put
 * into another mail.
 */
export function createSeal(secret: string): {
  close: (mailId: string, content: unknown) => Buffer;
  /** Undefined where it was closed with another secret, or altered. */
  open: (mailId: string, sealed: Buffer) => unknown;
} {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'agendawerk.mail', 32));
  return {
    close: (mailId, content) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(mailId));
      const closed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), closed]);
    },
    open: (mailId, sealed) => {
      try {
        const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivLength))
          .setAAD(Buffer.from(mailId))
          .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
        const opened = Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
        return JSON.parse(opened.toString('utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
