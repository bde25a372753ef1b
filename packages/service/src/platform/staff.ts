import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { roles, signIn, signOut, whoAmI, type Role, type StaffMember } from '@waybill/sdk/contract';
import { asOperator, type Database } from '../db/index.ts';
import { addressOf, bearer } from './callers.ts';
import { onOpenCall, onStaffCall } from './calls.ts';
import type { ServiceApp, ServiceContext } from './http.ts';
import { newId } from './ids.ts';
import { sha256 } from './operator-key.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problems.ts';
import * as store from './staff-store.ts';
import { Turns } from './turns.ts';

/** A person of the operator, signed in. */
export interface StaffCaller extends StaffMember {
  readonly sessionHash: string;
}

const sessionHours = 12;
const passwordLength = { least: 12, most: 200 };
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
/** OWASP's first choice for scrypt: N = 2^17, r = 8, p = 1; 128 MiB. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** Anybody may have a password hashed: the memory, and the threads that files and signatures need too, are bounded. */
const hashing = new Turns(2, 30);

/** Keyboards write one character in different ways (NIST SP 800-63B, 3.1.1.2). */
const spelled = (password: string): string => password.normalize('NFKC');

const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('base64url')}:${(await derive(spelled(password), salt, 32, cost)).toString('base64url')}`;
};

const passwordMatches = async (password: string, kept: string): Promise<boolean> => {
  const [, salt = '', hash = ''] = kept.split(':');
  const expected = Buffer.from(hash, 'base64url');
  const given = await hashing.take(() => derive(spelled(password), Buffer.from(salt, 'base64url'), 32, cost));
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/** Compared with when nobody has the address, so that both answers take as long. */
const nobody = `scrypt:${Buffer.alloc(16).toString('base64url')}:${Buffer.alloc(32, 1).toString('base64url')}`;

/** What customers see of somebody who has chosen nothing: the first word of their name, which may be all of it. */
export const displayNameFor = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

const normaliseEmail = (address: string): string => address.trim().toLowerCase();

/**
 * Makes an account. Customers see `displayName`: the first word of the name, where it is not given.
 *
 * @throws TypeError on an unknown role, a short password, or an address that has an account.
 */
export const createStaff = async (
  db: Database,
  asked: { name: string; displayName?: string; email: string; role: string; department?: string; password: string },
): Promise<StaffMember> => {
  const role = roles.find((known): known is Role => known === asked.role);
  if (!role) throw new TypeError(`There is no role ${asked.role}: choose one of ${roles.join(', ')}.`);
  if (role === 'department' && !asked.department) throw new TypeError('The role department needs --department.');
  if (asked.password.length < passwordLength.least || asked.password.length > passwordLength.most) {
    throw new TypeError(`A password has ${passwordLength.least} to ${passwordLength.most} characters.`);
  }
  const email = normaliseEmail(asked.email);
  if (!/^\S+@\S+$/.test(email)) throw new TypeError(`${asked.email} is not an e-mail address.`);
  const { name, displayName = displayNameFor(name), department = null } = asked;
  const member = { id: newId('stf'), name, displayName, email, role, department };
  const passwordHash = await hashPassword(asked.password);
  const added = await asOperator(db, (tx) => store.insert(tx, { ...member, passwordHash }));
  if (!added) throw new TypeError(`${email} has an account already.`);
  return member;
};

/** Sets what customers see from now on; what was said before keeps the name of then. @throws TypeError on nobody's address. */
export const setDisplayName = async (
  db: Database,
  asked: { readonly email: string; readonly displayName: string },
): Promise<StaffMember> => {
  const member = await asOperator(db, (tx) => store.setDisplayName(tx, normaliseEmail(asked.email), asked.displayName));
  if (!member) throw new TypeError(`Nobody has an account for ${asked.email}.`);
  return member;
};

/** The account of somebody in whose name a program acts. Nobody can sign in to it. */
export const ensureStaff = async (db: Database, asked: Omit<StaffMember, 'id'>): Promise<StaffMember> => {
  const known = await store.findByEmail(db, asked.email);
  if (known) return known.member;
  const member = { ...asked, id: newId('stf') };
  await asOperator(db, (tx) => store.insert(tx, { ...member, passwordHash: 'none' }));
  return member;
};

/** Told apart from a merchant's key by how it begins. */
export const isStaffToken = (presented: string | undefined): boolean => presented?.startsWith('wst_') ?? false;

/** @throws ProblemError key_missing, token_invalid. */
export const identifyStaff = async (platform: Platform, context: ServiceContext): Promise<StaffCaller> => {
  const presented = bearer(context);
  if (!presented)
    throw new ProblemError('key_missing', { detail: 'Sign in, and send the token as `Authorization: Bearer …`.' });
  if (!isStaffToken(presented)) throw new ProblemError('not_allowed', { detail: 'This call is for signed-in staff.' });
  const sessionHash = sha256(presented);
  const member = await store.findBySession(platform.db, sessionHash, platform.clock.now());
  if (!member) {
    await platform.limits.take('address', addressOf(platform, context));
    throw new ProblemError('token_invalid', { detail: 'Sign in again.' });
  }
  return { ...member, sessionHash };
};

export const staffRoutes = (app: ServiceApp, platform: Platform): void => {
  onOpenCall(app, platform, signIn, async ({ body }, context) => {
    const email = body.email.toLowerCase();
    const taken = [
      ['signIns', addressOf(platform, context)],
      ['accountSignIns', sha256(email)],
    ] as const;
    for (const [limit, of] of taken) await platform.limits.take(limit, of);
    const account = await store.findByEmail(platform.db, email);
    const matches = await passwordMatches(body.password, account?.passwordHash ?? nobody);
    if (!account || !matches) throw new ProblemError('sign_in_failed');
    // A whole office signs in from one address: only what failed counts.
    for (const [limit, of] of taken) await platform.limits.giveBack(limit, of);
    const token = `wst_${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(platform.clock.now().getTime() + sessionHours * 3_600_000);
    await store.insertSession(platform.db, { hash: sha256(token), staffId: account.member.id, expiresAt });
    return { token, expiresAt: expiresAt.toISOString(), staff: account.member };
  });

  onStaffCall(app, platform, signOut, async ({ caller, tx }) => {
    await store.deleteSession(tx, caller.sessionHash);
    return undefined;
  });

  onStaffCall(app, platform, whoAmI, ({ caller: { sessionHash: _, ...member } }) => Promise.resolve(member));
};
