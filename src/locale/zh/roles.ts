/** Who may do what, and who gave them that. */
export const roles = {
  given: (who: string, role: string) => `已将 ${who} 设为“${role}”。`,
  unchanged: (who: string, role: string) => `${who} 本来就是“${role}”，没有改动。`,
  role: '角色',
  change: (before: string, after: string) => `${before} → ${after}`,
  account: '账号',
  by: '经办',
  waits: '这个账号还没有来过；本人第一次和我说话时，角色就生效。如果账号写错了，请先为正确的账号分配，再收回这一个。',
  called: (name: string, account: string) => `${name}（${account}）`,
  inWorkspace: (account: string, workspace: string) => `${account}（工作区 ${workspace}）`,
  notYetHere: (account: string) => `${account}（还没来过）`,
  betweenAccounts: '、',
  showList: '成员列表',
  fixedAdmin: (who: string) => `${who} 由设置 ADMINS 指定为管理员，不能在这里更改。请修改 ADMINS 后重启。`,
  lastAdmin: (who: string) =>
    `${who} 是最后一位管理员，收回后就没有人能分配角色了。请先用 member 把另一位成员设为管理员，再来收回。`,
  severalWorkspaces: (who: string, workspaces: string[]) =>
    `${who} 在 ${workspaces.length} 个工作区里各有其人（${workspaces.join('、')}），分不出指的是谁。请到那个工作区里用 member 命令。`,
  noPerson: (who: string) =>
    `${who} 不能有角色：网页演练的身份和终端只供这台机器前的人使用，谁连上来就是谁，不对应某一个人。请为 Slack 或 Discord 的成员分配，如 slack:U123 或 discord:45678。`,
  list: (count: number) => `有角色的成员（${count} 位）`,
  columns: { name: '姓名', role: '角色', accounts: '账号', since: '自', by: '经办' },
  bySetting: '设置 ADMINS',
  byUpdate: '版本升级',
  beforeRecord: '早于记录',
  nobody: '还没有人有“查看者”以上的角色。分配用 member，如 member @某人 coordinator。',
  howToChange: '分配或收回用 member，如 member @某人 viewer。',
}
