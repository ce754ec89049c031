export const budget = {
  title: '今天的模型用量',
  labels: {
    model: '模型',
    total: '本工作区',
    person: '用得最多的一人',
    questions: '问题',
    mean: '平均每个问题',
    cached: '缓存命中',
    median: '耗时中位数',
  },
  say: {
    off: '未启用（设置 OPENAI_API_KEY 启用）',
    used: (tokens: number, limit: number, left: number) => `已用 ${tokens} / ${limit} token，还剩 ${left}`,
    questions: (questions: number, people: number) => `${questions} 个，${people} 人`,
    tokens: (tokens: number) => `${tokens} token`,
    percent: (percent: number) => `${percent}%`,
    seconds: (seconds: string) => `${seconds} 秒`,
    nothingYet: '今天还没有',
  },
  how: '改上限：budget total:2000000 person:200000（每天的 token 数）。用完后只用方案原文和台账作答。',
  wholeTokens: '请写每天的 token 数，如 200000：整数，不带单位，最多 20 亿。',
}
