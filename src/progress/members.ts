import type { Member, Role } from '../core/command.ts'
import type { Account } from '../core/platform.ts'
import type { Database } from '../database/open.ts'
import {
  type AccountName,
  bareName,
  findAccount,
  type KnownAccount,
  newAccount,
  settledAccount,
  underRoleLock,
} from './accounts.ts'

/** The playground lets its local person act in these parts. */
const LOCAL_PARTS: Record<string, Role> = { staff: 'viewer', coordinator: 'coordinator', admin: 'admin' }

/**
 * Who an account belongs to and what they may do. Fails closed: without a role on record, a viewer.
 * `admins` are admins whatever the record says; the person at this machine has the part they act in.
 */
export async function memberOf(database: Database, admins: readonly AccountName[], account: Account): Promise<Member> {
  const part = partOf(admins, account)
  const isMore = part !== undefined && part !== 'viewer'
  const found = await findAccount(database, account)
  const isFirstTime = found ? found.workspace !== account.workspace : isMore
  const known = isFirstTime ? await putOnRecord(database, account, isMore) : found
  if (!known) return { id: '', name: account.name, role: 'viewer' }
  await nameOnce(database, known, account)
  return { id: known.memberId, name: account.name, role: part ?? known.member.role }
}

/** Two requests of a newcomer may come at once: the second finds what the first put on record. */
const putOnRecord = (database: Database, account: Account, isMore: boolean): Promise<KnownAccount | null> =>
  underRoleLock(database, async (transaction) => {
    const settled = await settledAccount(transaction, account)
    return settled ?? (isMore ? newAccount(transaction, account, account.name) : null)
  })

/** A member who was only known by an account gets the name that the person comes with. */
async function nameOnce(database: Database, { member }: KnownAccount, account: Account): Promise<void> {
  const bare = [account.id, bareName(account)]
  if (!bare.includes(member.name) || bare.includes(account.name)) return
  await database.member.update({ where: { id: member.id }, data: { name: account.name } })
}

/** The role that an account has whatever the record says; undefined where the record decides. */
export function partOf(admins: readonly AccountName[], account: Account): Role | undefined {
  if (isAdmin(admins, account)) return 'admin'
  if (!account.local) return undefined
  return account.platform === 'terminal' ? 'admin' : (LOCAL_PARTS[account.id] ?? 'viewer')
}

export const isAdmin = (admins: readonly AccountName[], { platform, id }: AccountName): boolean =>
  admins.some((admin) => admin.platform === platform && admin.id === id)

/** Members' names by their id; a member that was united with another is called like that one. */
export async function namesOf(database: Database): Promise<Map<string, string>> {
  const members = await database.member.findMany({
    select: { id: true, name: true, unitedWith: { select: { name: true } } },
  })
  return new Map(members.map(({ id, name, unitedWith }) => [id, unitedWith?.name ?? name]))
}
