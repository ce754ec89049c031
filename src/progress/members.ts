import type { Member, Role } from '../core/command.ts'
import type { Account, PlatformName } from '../core/platform.ts'
import type { Database } from '../database/open.ts'

export interface AccountName {
  platform: PlatformName
  id: string
}

/** Stands for every workspace of a platform, where a role was given from another platform. */
export const ANY_WORKSPACE = ''

/** The playground lets its local person act in these parts. */
const LOCAL_PARTS: Record<string, Role> = { staff: 'viewer', coordinator: 'coordinator', admin: 'admin' }

/**
 * Who an account belongs to and what they may do. Fails closed: without a role on record, a viewer.
 * `admins` are admins whatever the record says; the person at this machine has the part they act in.
 */
export async function memberOf(database: Database, admins: readonly AccountName[], account: Account): Promise<Member> {
  const found = await findAccount(database, account)
  const role = givenRole(admins, account) ?? found?.member.role ?? 'viewer'
  if (found) return { id: found.member.id, name: account.name, role }
  if (role === 'viewer') return { id: '', name: account.name, role }
  const created = await putOnRecord(database, account)
  return { id: created, name: account.name, role }
}

const findAccount = (database: Database, { platform, workspace, id }: Account) =>
  database.account.findFirst({
    where: { platform, id, workspace: { in: [workspace, ANY_WORKSPACE] } },
    orderBy: { workspace: 'desc' },
    include: { member: true },
  })

/** Two requests of a newcomer may come at once: the second finds what the first put on record. */
async function putOnRecord(database: Database, account: Account): Promise<string> {
  try {
    const { id } = await database.member.create({ data: { name: account.name, accounts: { create: keyOf(account) } } })
    return id
  } catch (error) {
    const found = await findAccount(database, account)
    if (found) return found.memberId
    throw error
  }
}

function givenRole(admins: readonly AccountName[], account: Account): Role | undefined {
  if (isAdmin(admins, account)) return 'admin'
  if (!account.local) return undefined
  return account.platform === 'terminal' ? 'admin' : (LOCAL_PARTS[account.id] ?? 'viewer')
}

export const isAdmin = (admins: readonly AccountName[], { platform, id }: AccountName): boolean =>
  admins.some((admin) => admin.platform === platform && admin.id === id)

const keyOf = ({ platform, workspace, id }: Pick<Account, 'platform' | 'workspace' | 'id'>) => ({
  platform,
  workspace,
  id,
})

/** Gives the member behind an account a role; a new one is put on record. */
export async function giveRole(database: Database, account: Omit<Account, 'local'>, role: Role): Promise<void> {
  const found = await database.account.findUnique({ where: { platform_workspace_id: keyOf(account) } })
  if (found) await database.member.update({ where: { id: found.memberId }, data: { role } })
  else await database.member.create({ data: { name: account.name, role, accounts: { create: keyOf(account) } } })
}

/** Members' names by their id. */
export async function namesOf(database: Database): Promise<Map<string, string>> {
  const members = await database.member.findMany({ select: { id: true, name: true } })
  return new Map(members.map(({ id, name }) => [id, name]))
}
