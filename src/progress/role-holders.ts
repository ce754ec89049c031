import { ROLES, type Role } from '../core/command.ts'
import type { Database } from '../database/open.ts'
import { type AccountName, bareName } from './accounts.ts'
import type { RoleChange } from './roles.ts'

/** Somebody who may do more than look. */
export interface RoleHolder {
  name: string
  role: Role
  /** Without a workspace where nobody has come yet. */
  accounts: { platform: string; workspace: string; id: string }[]
  /** The setting ADMINS makes them an admin. */
  isFixed: boolean
  /** How they came to the role on record; undefined where that was before there was such a record. */
  change: Omit<RoleChange, 'member'> | undefined
}

/** Everybody who may do more than look: those of the setting ADMINS first, then by role and name. */
export async function roleHolders(database: Database, admins: readonly AccountName[]): Promise<RoleHolder[]> {
  const members = await membersAbove(database, admins)
  const holders = members.map(({ name, role, accounts, roleChanges: [change] }): RoleHolder => {
    const isFixed = accounts.some((account) => admins.some((admin) => bareName(admin) === bareName(account)))
    return { name, role: isFixed ? 'admin' : role, accounts, isFixed, change }
  })
  const known = holders.flatMap(({ accounts }) => accounts.map(bareName))
  const absent = admins
    .filter((admin) => !known.includes(bareName(admin)))
    .map((admin): RoleHolder => {
      const accounts = [{ ...admin, workspace: '' }]
      return { name: bareName(admin), role: 'admin', accounts, isFixed: true, change: undefined }
    })
  return [...absent, ...holders].toSorted(
    (a, b) =>
      Number(b.isFixed) - Number(a.isFixed) ||
      ROLES.indexOf(b.role) - ROLES.indexOf(a.role) ||
      (a.name < b.name ? -1 : 1),
  )
}

const membersAbove = (database: Database, admins: readonly AccountName[]) =>
  database.member.findMany({
    where: { OR: [{ role: { not: 'viewer' } }, { accounts: { some: { OR: [...admins] } } }] },
    include: {
      accounts: true,
      roleChanges: {
        where: { NOT: { before: { equals: database.roleChange.fields.after } } },
        orderBy: { number: 'desc' },
        take: 1,
        include: { by: { include: { accounts: true } } },
      },
    },
  })
