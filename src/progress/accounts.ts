import type { Prisma } from '../../prisma/generated/client.ts'
import type { Account, PersonalPlatform, PlatformName } from '../core/platform.ts'
import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'

export interface AccountName {
  platform: PlatformName
  id: string
}

/** An account that is on record, with its member. */
export type KnownAccount = Prisma.AccountGetPayload<{ include: { member: true } }>

type Transaction = Prisma.TransactionClient

type Key = Pick<Account, 'platform' | 'workspace' | 'id'>

/**
 * The workspace of an account that was named from another platform and whose person has not come yet.
 * It is then the only one of its platform and id, so that never two members answer for one person.
 * (Discord's people are the same everywhere and have no workspace at all.)
 */
const WAITING = ''

/** Accounts get their member, and members their role, under this advisory lock. */
const ROLE_LOCK = 72_657_872

/** Runs work that decides who somebody is or what they may do; one at a time, in one transaction. */
export const underRoleLock = <T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  database.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${ROLE_LOCK}::bigint)`
    return work(transaction)
  })

/** The account of a person who comes from a workspace: their own, or the one that waits for them. */
export const findAccount = (
  database: Database | Transaction,
  { platform, workspace, id }: Key,
): Promise<KnownAccount | null> =>
  database.account.findFirst({
    where: { platform, id, workspace: { in: [workspace, WAITING] } },
    orderBy: { workspace: 'desc' },
    include: { member: true },
  })

/** The account of a person in a workspace; the one that waited for them is theirs from now on. Under the lock. */
export async function settledAccount(transaction: Transaction, key: Key): Promise<KnownAccount | null> {
  const found = await findAccount(transaction, key)
  if (!found || found.workspace === key.workspace) return found
  const { platform, workspace, id } = found
  return transaction.account.update({
    where: { platform_workspace_id: { platform, workspace, id } },
    data: { workspace: key.workspace },
    include: { member: true },
  })
}

/** Puts an account on record with a member of its own, a viewer. Under the lock. */
export const newAccount = (
  transaction: Transaction,
  { platform, workspace, id }: Key,
  name: string,
): Promise<KnownAccount> =>
  transaction.account.create({
    data: { platform, workspace, id, member: { create: { name } } },
    include: { member: true },
  })

/**
 * The account that was named, put on record where it is not yet; `workspace` is where it was named,
 * undefined where that was on another platform. Under the lock.
 * @throws Problem where several workspaces have an account with that id
 */
export async function namedAccount(
  transaction: Transaction,
  { platform, id }: AccountName,
  workspace: string | undefined,
): Promise<KnownAccount> {
  const name = bareName({ platform, id })
  if (workspace !== undefined) {
    const key = { platform, workspace, id }
    return (await settledAccount(transaction, key)) ?? newAccount(transaction, key, name)
  }
  const [only, ...others] = await transaction.account.findMany({
    where: { platform, id },
    orderBy: { workspace: 'asc' },
    include: { member: true },
  })
  if (!only) return newAccount(transaction, { platform, workspace: WAITING, id }, name)
  if (!others.length) return only
  const workspaces = [only, ...others].map((account) => account.workspace)
  throw new Problem((t) => t.roles.severalWorkspaces(name, workspaces))
}

/** What a platform's own identities look like: a bare name is not one, and would give a role to nobody. */
const ID_SHAPES: Record<PersonalPlatform, RegExp> = { slack: /^[UW][A-Z0-9]+$/, discord: /^\d{5,20}$/ }

export const isPersonsId = (platform: PersonalPlatform, id: string): boolean => ID_SHAPES[platform].test(id)

/** An account as it can be named anywhere. */
export const bareName = ({ platform, id }: { platform: string; id: string }): string => `${platform}:${id}`

/** Where it is still waited for that the person comes. */
export const WAITED_FOR = { platform: 'slack', workspace: WAITING } as const

export const isWaiting = ({ platform, workspace }: { platform: string; workspace: string }): boolean =>
  platform === WAITED_FOR.platform && workspace === WAITED_FOR.workspace
