import { DomainError, type ErrorCode } from '@agendawerk/shared/errors/index.ts';

/** Refuses a request as a whole, and names the property of its body that is the reason. */
export function refuseField(code: ErrorCode, property: string): never {
  throw new DomainError(code, { fields: [{ path: ['body', property], code }] });
}

/** Refuses the value of one property, as the contract refuses what it can see by itself. */
export function refuseValue(code: string, property: string): never {
  throw new DomainError('request.invalid', { fields: [{ path: ['body', property], code }] });
}
