export const start = {
  title: '惠民 Huimin 已启动',
  on: (name: string, detail: string) => `  开  ${name}  ${detail}`,
  off: (name: string, how: string) => `  关  ${name}  ${how}`,
  playground: '网页',
  terminal: '终端',
  terminalHow: (folder: string) => `${folder && `DATA_DIR=${folder} `}npm run -s plan -- help`,
  database: '数据库',
  embedded: (folder: string) => `内嵌，在 ${folder}（DATABASE_URL 可改用 PostgreSQL）`,
  server: 'PostgreSQL（DATABASE_URL）',
  socketMode: '已连接（Socket Mode）',
  httpMode: (address: string) => `等待 Slack 请求 ${address}/slack/events`,
  discord: '已连接',
  slackHow: '设置 SLACK_BOT_TOKEN，再加 SLACK_APP_TOKEN（Socket Mode）或 SLACK_SIGNING_SECRET（HTTP）',
  discordHow: '设置 DISCORD_TOKEN',
  plans: '方案',
  stop: '按 Ctrl-C 停止。',
  failed: (name: string, reason: string) => `${name} 没能启动：${reason}`,
  busy: (folder: string, pid: number) =>
    `数据文件夹 ${folder} 正被另一个惠民进程（${pid}）使用，所以这里不启动。请用那一个，或先停掉它，或用 DATA_DIR 指定别的文件夹。`,
  noDatabase: (reason: string) => `数据库打不开：${reason}。请核对 DATABASE_URL，并确认数据库已启动。`,
  noFolder: (folder: string, reason: string) =>
    `数据文件夹 ${folder} 用不了：${reason}。请用 DATA_DIR 指定一个可写的文件夹。`,
  noListening: (host: string, port: number, reason: string) =>
    `在 ${host}:${port} 上打不开网页服务：${reason}。请核对 HOST 和 PORT。`,
  portTaken: (port: number) => `端口 ${port} 已被占用。请停掉占用它的程序，或用 PORT 指定别的端口。`,
  settings: (lines: string) => `设置有误，请改正后再启动：\n${lines}`,
  stopping: '正在停止…',
}
