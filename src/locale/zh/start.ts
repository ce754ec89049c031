export const start = {
  title: '惠民 Huimin 已启动',
  on: (name: string, detail: string) => `  开  ${name}  ${detail}`,
  off: (name: string, how: string) => `  关  ${name}  ${how}`,
  playground: '网页',
  playgroundHow: '这台服务器从外面也能访问，所以不开网页；要开放给所有人，请设置 PLAYGROUND=open',
  playgroundOff: '已按 PLAYGROUND=off 关闭；去掉这项设置即可打开',
  openToAll: (address: string) => `${address}  （已向所有人开放：谁都可以提问和查看记录，但不能登记或设置）`,
  keep: '            请用上面的链接打开：只有它能以协调员、管理员身份操作，请不要发给别人。',
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
  model: '模型',
  modelOn: (model: string, service: string) => `${model}（${service}）；每句话都逐字核对`,
  modelHow: '设置 OPENAI_API_KEY，回答会更充分；不设也能回答',
  plans: '方案',
  stop: '按 Ctrl-C 停止。',
  failed: (name: string, reason: string) => `${name} 没能启动：${reason}`,
  busy: (folder: string, pid: number) =>
    `数据文件夹 ${folder} 正被另一个惠民进程（${pid}）使用，所以这里不启动。请用那一个，或先停掉它，或用 DATA_DIR 指定别的文件夹。`,
  noDatabase: (reason: string) => `数据库打不开：${reason}。请核对 DATABASE_URL，并确认数据库已启动。`,
  noFolder: (folder: string, reason: string) =>
    `数据文件夹 ${folder} 用不了：${reason}。请用 DATA_DIR 指定一个可写的文件夹。`,
  notOurs: (folder: string) =>
    `数据文件夹 ${folder} 是另一个用户的，没有改动它。请用 DATA_DIR 指定一个属于自己、只给机器人用的文件夹。`,
  shared: (folder: string) =>
    `数据文件夹 ${folder} 是共用的，或已放有别的东西，没有改动它：里面的记录只能让你自己看到。请用 DATA_DIR 指定一个只给机器人用的文件夹，如 ${folder.replace(/\/$/, '')}/huimin。`,
  notWritable: (folder: string, reason: string) =>
    `数据文件夹 ${folder} 不能写入：${reason}。请让它可写，或用 DATA_DIR 指定别的文件夹。`,
  notMade: (folder: string, reason: string) =>
    `在 ${folder} 里建不成数据库：${reason}。没建完的部分已清掉。请确认磁盘有空间（约 50 MB）且可写，然后再启动。`,
  damaged: (path: string, what: string) =>
    `数据库 ${path} 已损坏：${what}。没有改动其中任何东西，也没有另建新库。请把备份恢复到这里再启动；若要从头开始，先把这个文件夹移到别处。`,
  noSpace: (path: string) =>
    `${path} 所在的磁盘满了，数据库打不开；已有的记录都在。请腾出空间（约 50 MB），然后再启动。`,
  notOpened: (path: string, reason: string) =>
    `数据库 ${path} 打不开：${reason}。没有删除其中任何东西，也没有另建新库。请把备份恢复到这里再启动；若要从头开始，先把这个文件夹移到别处。`,
  damage: {
    noFolder: '这里应是文件夹，却是一个文件',
    missing: (file: string) => `缺少 ${file}`,
    empty: (file: string) => `${file} 内容不全或全是零`,
    unreadable: (file: string, reason: string) => `${file} 读不了或写不了（${reason}）`,
    version: (found: string, wanted: string) => `PG_VERSION 写的是“${found}”，应为“${wanted}”`,
  },
  noListening: (host: string, port: number, reason: string) =>
    `在 ${host}:${port} 上打不开网页服务：${reason}。请核对 HOST 和 PORT。`,
  portTaken: (port: number) => `端口 ${port} 已被占用。请停掉占用它的程序，或用 PORT 指定别的端口。`,
  modes: `可用的方式：
  start           启动机器人（不写也是它）
  demo            带示例数据的机器人，用单独的文件夹，不连 Slack 和 Discord
  plan <命令>     在终端里用一个命令，如 plan help
  ask "<问题>"    在终端里提问
  plan:import     把一份文件读成方案
  plan:load       加载方案文件
  slack:manifest  打印 Slack 应用的清单`,
  unknownMode: (word: string) => `没有“${word}”这种启动方式，什么也没有启动。`,
  surplusWords: (mode: string, words: string) => `${mode} 后面的“${words}”没有意义，什么也没有启动。请去掉后再试。`,
  settings: (lines: string) => `设置有误，请改正后再启动：\n${lines}`,
  stopping: '正在停止…',
}
