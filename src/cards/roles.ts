import { roleLabel } from '../core/command.ts'
import type { Card, Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import { bareName, isWaiting } from '../progress/accounts.ts'
import type { RoleHolder } from '../progress/role-holders.ts'
import type { RoleChange } from '../progress/roles.ts'
import { dayIn } from '../progress/schedule.ts'
import { type Page, pageNodes } from './pages.ts'

interface Located {
  platform: string
  workspace: string
  id: string
}

/** A member by name, with the account where the name alone does not say who it is. */
function called(name: string, account: Located | undefined, t: Sentences): string {
  if (!account) return name
  const bare = bareName(account)
  return [bare, account.id].includes(name) ? bare : t.roles.called(name, bare)
}

function located(account: Located, t: Sentences): string {
  if (isWaiting(account)) return t.roles.notYetHere(bareName(account))
  return account.workspace ? t.roles.inWorkspace(bareName(account), account.workspace) : bareName(account)
}

/** The receipt of a role: whose it is, what it was before, and who gave or took it. */
export function roleGivenCard({ member, by, before, after, ...change }: RoleChange, t: Sentences): Card {
  const { platform, workspace, account: id } = change
  const account = id === null ? undefined : { platform, workspace, id }
  const who = called(member.name, account, t)
  const [was, is] = [roleLabel(before, t), roleLabel(after, t)]
  const waits = account && isWaiting(account) && after !== 'viewer'
  const facts: Node = {
    type: 'facts',
    items: [
      { label: t.roles.role, value: t.roles.change(was, is) },
      ...(account ? [{ label: t.roles.account, value: located(account, t) }] : []),
      ...(by ? [{ label: t.roles.by, value: called(by.name, by.accounts[0], t) }] : []),
    ],
  }
  return {
    nodes: [
      { type: 'text', text: before === after ? t.roles.unchanged(who, is) : t.roles.given(who, is), tone: 'strong' },
      ...(before === after ? [] : [facts]),
      ...(waits ? [{ type: 'text' as const, text: t.roles.waits, tone: 'quiet' as const }] : []),
      { type: 'actions', items: [{ label: t.roles.showList, run: 'members' }] },
    ],
  }
}

interface Listed {
  count: number
  timezone: string
}

/** Who may do more than look, since when and by whom. */
export function roleHoldersCard(page: Page<RoleHolder>, { count, timezone }: Listed, t: Sentences): Card {
  const { columns } = t.roles
  if (!count) return { nodes: [{ type: 'text', text: t.roles.nobody }] }
  return {
    title: t.roles.list(count),
    nodes: [
      {
        type: 'table',
        columns: [columns.name, columns.role, columns.accounts, columns.since, columns.by].map((label) => ({ label })),
        rows: page.shown.map((holder) => [
          holder.name,
          roleLabel(holder.role, t),
          holder.accounts.map((account) => located(account, t)).join(t.roles.betweenAccounts),
          ...originOf(holder, timezone, t),
        ]),
      },
      { type: 'text', text: t.roles.howToChange, tone: 'quiet' },
      ...pageNodes(page, 'members', t),
    ],
  }
}

/** Since when, and by whom. */
function originOf({ isFixed, change }: RoleHolder, timezone: string, t: Sentences): [string, string] {
  if (isFixed) return ['', t.roles.bySetting]
  if (!change) return [t.roles.beforeRecord, '']
  const by = change.by ? called(change.by.name, change.by.accounts[0], t) : t.roles.byUpdate
  return [dayIn(timezone, change.changedAt), by]
}
