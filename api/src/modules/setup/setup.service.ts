import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { slugify } from '@agendawerk/shared/kernel/index.ts';
import type { createSetup as contract, getSetup as getContract } from '@agendawerk/shared/setup/index.ts';
import type { z } from 'zod';
import { hashPassword, refuseWeakPassword, type SignIn, singleSignOnId } from '../../auth/index.ts';
import { newId } from '../../db/ids.ts';
import type { Transaction } from '../../db/transaction.ts';
import { hashToken } from '../../platform/credentials.ts';
import * as repository from './setup.repository.ts';

export interface Installation {
  signIn: SignIn;
  canSendMail: boolean;
  /** Printed where the program was started; undefined where there was a workspace already. */
  setupCode: string | undefined;
}

type Connect = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

export async function getSetup(
  { signIn, canSendMail }: Installation,
  connect: Connect,
): Promise<z.input<typeof getContract.response>> {
  const { oidc } = signIn.config;
  const installation = await connect(repository.describeInstallation);
  return { ...installation, singleSignOn: oidc ? { providerId: singleSignOnId, name: oidc.name } : null, canSendMail };
}

export async function createSetup(
  { signIn, setupCode }: Installation,
  { connect, address, body }: { connect: Connect; address: string; body: z.output<typeof contract.body> },
): Promise<{ workspaceId: string; slug: string }> {
  const { isSetUp } = await connect(repository.describeInstallation);
  if (isSetUp) throw new DomainError('setup.already_done');
  await checkCode(signIn, { expected: setupCode, given: body.code, address });

  const { name, email, workspaceName, municipality } = body;
  await refuseWeakPassword({ password: body.password, owner: { name, email }, field: 'password' });
  const passwordHash = await hashPassword(body.password);
  const workspaceId = newId();
  const slug = slugify(workspaceName);
  const founding = { workspaceId, slug, workspaceName, memberId: newId(), userId: newId(), name, email, passwordHash };
  await connect(async (transaction) => {
    const isFounded = await repository.foundInstallation(transaction, founding);
    if (!isFounded) throw new DomainError('setup.already_done');
    await repository.insertMunicipality(transaction, { workspaceId, id: newId(), municipality });
  });
  return { workspaceId, slug };
}

/** Compared as hashes, in the same time whatever was sent; guesses are slowed down by address. */
async function checkCode(
  signIn: SignIn,
  { expected, given, address }: { expected: string | undefined; given: string; address: string },
): Promise<void> {
  const permit = await signIn.attempts.request({ account: `setup ${address}`, address });
  if (permit.isLocked) throw new DomainError('rate.limited', { retryAfter: permit.retryAfter });
  if (expected === undefined || !timingSafeEqual(hashToken(expected), hashToken(given)))
    throw new DomainError('setup.code_wrong');
  await permit.succeed();
}
