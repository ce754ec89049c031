import type { roles as zh } from '../zh/roles.ts'

export const roles: typeof zh = {
  given: (who, role) => `${who} is now ${role}.`,
  unchanged: (who, role) => `${who} was ${role} already; nothing has changed.`,
  role: 'Role',
  change: (before, after) => `${before} → ${after}`,
  account: 'Account',
  by: 'By',
  waits:
    'Nobody has come with this account yet; the role holds from the first time they talk to me. If the account is mistyped, please give the role to the right one and then take it from this one.',
  called: (name, account) => `${name} (${account})`,
  inWorkspace: (account, workspace) => `${account} (workspace ${workspace})`,
  notYetHere: (account) => `${account} (not here yet)`,
  betweenAccounts: ', ',
  showList: 'Members',
  fixedAdmin: (who) =>
    `${who} is an admin by the setting ADMINS and cannot be changed here. Change ADMINS and restart.`,
  lastAdmin: (who) =>
    `${who} is the last admin; without one nobody could give roles any more. First make somebody else an admin with member, then take this one.`,
  severalWorkspaces: (who, workspaces) =>
    `${who} is a different person in each of ${workspaces.length} workspaces (${workspaces.join(', ')}). Please use the member command inside the workspace you mean.`,
  noPerson: (who) =>
    `${who} cannot have a role: the playground’s parts and the terminal are whoever reaches them, not one person. Give roles to members in Slack or Discord, such as slack:U123 or discord:45678.`,
  list: (count) => `Members with a role (${count})`,
  columns: { name: 'Name', role: 'Role', accounts: 'Accounts', since: 'Since', by: 'By' },
  bySetting: 'the setting ADMINS',
  byUpdate: 'an update',
  beforeRecord: 'before there was a record',
  nobody: 'Nobody may do more than look yet. Give a role with member, such as member @someone coordinator.',
  howToChange: 'Give or take a role with member, such as member @someone viewer.',
}
