import type { ExportJob } from '@agendawerk/shared/exports/index.ts';
import { DocumentError } from './document-error.ts';

/** No space left on the device, or the space of the program's own account used up. */
const fullDisk = ['ENOSPC', 'EDQUOT', 'EFBIG'];

export interface Failure {
  errorCode: NonNullable<ExportJob['errorCode']>;
  /** For the log: never a text that a person wrote. */
  reason: string;
}

export function describeFailure(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code !== undefined && fullDisk.includes(code)) return { errorCode: 'export.disk_full', reason: code };
  if (error instanceof DocumentError) return { errorCode: 'export.failed', reason: error.reason };
  return { errorCode: 'export.failed', reason: error instanceof Error ? error.name : typeof error };
}
