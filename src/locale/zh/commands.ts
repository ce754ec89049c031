/** `name`: what may be typed instead of the English name; also the localised name in Discord. */
export const commands = {
  help: {
    name: '帮助',
    summary: '能做什么，怎么写',
    options: { command: { name: '命令', label: '命令', hint: '如 milestone' } },
  },
  plan: { name: '方案', summary: '方案概览', options: {} },
  plans: {
    name: '方案列表',
    summary: '有哪些方案，这里用哪个',
    options: { which: { name: '哪些', label: '哪些', hint: '在用、已归档或全部；默认在用' } },
  },
  use: {
    name: '选用',
    summary: '为本频道（或整个工作区）选用方案',
    options: {
      plan: { name: '方案', label: '方案', hint: '代号或名称' },
      scope: { name: '范围', label: '范围', hint: '本频道，或整个工作区' },
    },
  },
  clauses: {
    name: '条款',
    summary: '查看或搜索方案原文条款',
    options: {
      find: { name: '搜索', label: '搜索', hint: '条款编号或文字，如 三(二) 或 大气' },
      page: { name: '页', label: '第几页', hint: '如 2' },
    },
  },
  targets: {
    name: '目标列表',
    summary: '全部目标和进度',
    options: {
      find: { name: '搜索', label: '搜索', hint: '目标名称里的字' },
      asof: { name: '截至', label: '截至日期', hint: '如 2018-06-30；默认今天或期末' },
      page: { name: '页', label: '第几页', hint: '如 2' },
    },
  },
  target: {
    name: '目标',
    summary: '一个目标的原文、进度和记录',
    options: {
      code: { name: '代码', label: '目标', hint: '代码或名称，如 T2' },
      asof: { name: '截至', label: '截至日期', hint: '如 2018-06-30；默认今天或期末' },
    },
  },
  tasks: {
    name: '任务列表',
    summary: '按专题列出任务',
    options: {
      find: { name: '搜索', label: '搜索', hint: '任务名称里的字，或专题编号' },
      page: { name: '页', label: '第几页', hint: '如 2' },
    },
  },
  task: {
    name: '任务',
    summary: '一项任务的原文和记录',
    options: { code: { name: '代码', label: '任务', hint: '代码或名称，如 1.4' } },
  },
  progress: {
    name: '进度',
    summary: '各目标的进度和序时进度对比',
    options: { asof: { name: '截至', label: '截至日期', hint: '如 2018-06-30；默认今天或期末' } },
  },
  milestone: {
    name: '里程碑',
    summary: '登记一条里程碑',
    options: {
      item: { name: '事项', label: '目标或任务', hint: '代码或名称，如 T2 或 1.4' },
      add: { name: '新增', label: '新增数量', hint: '这次增加了多少，如 2' },
      level: { name: '达到', label: '达到的水平', hint: '现在是多少；水平类、变化类目标用它，如 9800亿元' },
      date: { name: '日期', label: '日期', hint: '如 2018-06-30；默认今天' },
      note: { name: '说明', label: '说明', hint: '发生了什么' },
      done: { name: '是否完成', label: '是否完成', hint: '时限类、定性类目标和任务用它；按数字判断的不填' },
      evidence: { name: '佐证', label: '佐证链接', hint: 'https://…' },
      corrects: { name: '更正', label: '更正哪一条', hint: '被更正的记录编号，如 12' },
    },
  },
  withdraw: {
    name: '撤回',
    summary: '撤回一条里程碑（记录仍可查）',
    options: {
      entry: { name: '编号', label: '记录编号', hint: '如 12' },
      reason: { name: '原因', label: '原因', hint: '为什么撤回' },
    },
  },
  milestones: {
    name: '里程碑列表',
    summary: '列出已登记的里程碑',
    options: { item: { name: '事项', label: '目标或任务', hint: '代码，如 T2；不填则列出最近的' } },
  },
  verify: { name: '核验', summary: '核验记录链未被改动', options: {} },
  ask: {
    name: '提问',
    summary: '就方案提问，回答附原文出处',
    options: { question: { name: '问题', label: '问题', hint: '如：到2020年要建多少个……？' } },
  },
  rate: {
    name: '评价',
    summary: '评价一个回答',
    options: {
      question: { name: '问题', label: '问题编号', hint: '回答下面的按钮会填好' },
      vote: { name: '意见', label: '意见', hint: '有用，或没答对' },
    },
  },
  gaps: { name: '缺口', summary: '方案没有回答的问题，归类列出', options: {} },
  clarify: {
    name: '答复',
    summary: '书面答复一个方案没写的问题',
    options: {
      question: { name: '问题', label: '问题', hint: '大家问的那个问题' },
      answer: { name: '答复', label: '答复', hint: '方案办的书面答复，今后会被引用' },
    },
  },
  clarifications: { name: '答复列表', summary: '列出方案办的书面答复', options: {} },
  retract: {
    name: '撤回答复',
    summary: '撤回一条书面答复',
    options: { number: { name: '编号', label: '答复编号', hint: '如 3' } },
  },
  digest: {
    name: '周报',
    summary: '现在预览本频道的周报（只有你看得到）',
    options: { asof: { name: '截至', label: '截至日期', hint: '如 2018-06-30；默认今天或期末' } },
  },
  subscribe: {
    name: '订阅',
    summary: '本频道每周收到周报',
    options: {
      weekday: { name: '星期', label: '星期几', hint: '如 周一' },
      time: { name: '时间', label: '几点', hint: '如 09:00' },
      timezone: { name: '时区', label: '时区', hint: '如 Asia/Shanghai；默认按设置' },
    },
  },
  unsubscribe: { name: '退订', summary: '本频道不再收到周报', options: {} },
  subscriptions: { name: '订阅列表', summary: '列出周报订阅', options: {} },
  budget: {
    name: '额度',
    summary: '模型今天的用量和上限',
    options: {
      total: { name: '总量', label: '工作区每日上限', hint: 'token 数，如 2000000' },
      person: { name: '每人', label: '每人每日上限', hint: 'token 数，如 200000' },
    },
  },
  member: {
    name: '成员',
    summary: '给成员分配或收回角色',
    options: {
      who: { name: '谁', label: '成员', hint: '@某人，或 slack:U123' },
      role: { name: '角色', label: '角色', hint: 'viewer、coordinator、reviewer、admin' },
    },
  },
  members: {
    name: '成员列表',
    summary: '谁有什么角色，何时由谁分配',
    options: { page: { name: '页', label: '第几页', hint: '如 2' } },
  },
  import: {
    name: '导入',
    summary: '上传文档或方案文件，读成方案供核对',
    options: {
      file: { name: '文件', label: '文件', hint: '方案的 .docx、.pdf、.html、.md、.txt，或改好的 .yaml' },
      slug: { name: '代号', label: '代号', hint: '小写字母、数字和连字符，如 city-2030；默认取自文件名' },
    },
  },
  load: {
    name: '加载',
    summary: '加载一个核对过的方案文件',
    options: { file: { name: '文件', label: '方案文件', hint: '方案文件夹里的代号或文件名，如 city-2030' } },
  },
  archive: {
    name: '归档',
    summary: '归档一个方案：停用，记录仍可查',
    options: { plan: { name: '方案', label: '方案', hint: '代号或名称' } },
  },
  unarchive: {
    name: '恢复',
    summary: '恢复一个已归档的方案',
    options: { plan: { name: '方案', label: '方案', hint: '代号或名称' } },
  },
}
