import type { Prisma } from '../../prisma/generated/client.ts'
import { type Member, type Role, roleLabel } from '../core/command.ts'
import type { Account } from '../core/platform.ts'
import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import {
  type AccountName,
  bareName,
  isWaiting,
  type KnownAccount,
  namedAccount,
  underRoleLock,
  WAITED_FOR,
} from './accounts.ts'
import { partOf } from './members.ts'

const WITH_PEOPLE = { member: { include: { accounts: true } }, by: { include: { accounts: true } } } as const

/** A role that was given or taken, with whose it is and who did it. */
export type RoleChange = Prisma.RoleChangeGetPayload<{ include: typeof WITH_PEOPLE }>

interface Wanted {
  /** Whose role. */
  named: AccountName
  /** The workspace it was named in; undefined where that was on another platform. */
  workspace: string | undefined
  role: Role
  by: Member
  /** The account that `by` speaks with. */
  account: Account
  /** Who are admins whatever the record says. */
  admins: readonly AccountName[]
  request: string
  now: Date
}

/**
 * Gives a person a role, whatever they had before, and puts that on record.
 * A request that was carried out before changes nothing again: its record is returned.
 * @throws Problem where the account is that of several people, where nobody would be left who can give roles,
 * or where `by` is not an admin any more
 */
export function giveRole(database: Database, wanted: Wanted): Promise<RoleChange> {
  const { named, workspace, role, by, admins, request, now } = wanted
  return underRoleLock(database, async (transaction) => {
    const same = await transaction.roleChange.findUnique({ where: { request }, include: WITH_PEOPLE })
    if (same) return same
    await refuseUnlessAdmin(transaction, wanted)
    const account = await namedAccount(transaction, named, workspace)
    const { memberId, member } = account
    if (member.role === 'admin' && role !== 'admin' && !admins.length) await refuseIfLast(transaction, account)
    await transaction.member.update({ where: { id: memberId }, data: { role } })
    return transaction.roleChange.create({
      data: {
        memberId,
        platform: account.platform,
        workspace: account.workspace,
        account: account.id,
        before: member.role,
        after: role,
        byId: by.id,
        request,
        changedAt: now,
      },
      include: WITH_PEOPLE,
    })
  })
}

/** Somebody else may have taken the role while this request waited for its turn. */
async function refuseUnlessAdmin(transaction: Prisma.TransactionClient, { by, account, admins }: Wanted) {
  const recorded = await transaction.member.findUnique({ where: { id: by.id }, select: { role: true } })
  const role = partOf(admins, account) ?? recorded?.role ?? 'viewer'
  if (role !== 'admin')
    throw new Problem((t) => t.bot.notAllowed(roleLabel('admin', t), roleLabel(role, t), t.bot.askAdmin))
}

/**
 * The person at this machine can always give roles, but the others cannot reach them. Who never came may be nobody: such
 * an admin does not stand in for the last one, and can be taken back.
 */
async function refuseIfLast(transaction: Prisma.TransactionClient, account: KnownAccount) {
  if (isWaiting(account)) return
  const others = await transaction.member.count({
    where: { role: 'admin', id: { not: account.memberId }, accounts: { some: { NOT: WAITED_FOR } } },
  })
  if (!others) throw new Problem((t) => t.roles.lastAdmin(bareName(account)))
}
