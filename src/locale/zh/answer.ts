/** What answers say. `where` is the path of a clause, `quote` words of the plan. */
/** 2025-03-10 as a Chinese document writes it. */
const daysInWords = (text: string): string =>
  text.replace(/(\d{4})-(\d\d)-(\d\d)/g, (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`)

export const answer = {
  comma: '、',
  clauseText: (where: string, text: string) => `“${where}”原文：\n${text}`,
  clauseBegins: (where: string, text: string) => `“${where}”原文（开头部分，其余见方案）：\n${text}`,
  holds: (given: string) => `是的，${given}。`,
  mentioned: (word: string, times: number) => `方案共 ${times} 次出现“${word}”：`,
  mentionedAt: (where: string, quote: string, under?: string) =>
    `\n“${where}”${under ? `（在“${under}”之下）` : ''}：“${quote}”`,
  duties: (body: string, led: string, joined: string, counts: { led: number; joined: number }) =>
    `${body}${led ? `负责 ${counts.led} 项：${led}` : ''}${led && joined ? '；' : ''}${joined ? `参与 ${counts.joined} 项：${joined}` : ''}。`,
  bodies: (task: string, lead: string, participants: string | undefined) =>
    `${task}：${lead}负责${participants ? `，${participants}参与` : ''}。`,
  about: {
    title: (value: string, _count?: number) => `文件：${value}。`,
    issuer: (value: string, count?: number) => `发文机关${count ? `共 ${count} 家` : ''}：${value}。`,
    drafter: (value: string, _count?: number) => `起草：${value}。`,
    number: (value: string, _count?: number) => `文号：${value}。`,
    issued: (value: string, _count?: number) => `成文或印发日期：${daysInWords(value)}。`,
    period: (value: string, _count?: number) =>
      `期限：${daysInWords(value).replace(/^(?:(\d{4})–)?(\d{4})$/u, (_, from, to) => `${from ? `${from}—` : ''}${to}年`)}。`,
    addressees: (value: string, _count?: number) => `发给：${value}。`,
    copied: (value: string, _count?: number) => `抄送：${value}。`,
    basis: (value: string, _count?: number) => `依据：${value}。`,
    annexes: (value: string, count?: number) => `附件${count ? `共 ${count} 个` : ''}：${value}。`,
  },
  aboutNames: {
    title: '标题',
    issuer: '发文机关',
    number: '发文字号',
    issued: '印发日期',
    period: '起止时间',
    addressees: '主送单位',
    copied: '抄送单位',
    basis: '制定依据',
    effective: '施行日期',
    valid: '有效期',
    repeals: '废止哪些文件',
    annexes: '附件',
    interpreter: '由谁解释',
    contact: '联系人',
  },
  silent: (names: string) => `方案没有写明${names}。`,
  members: {
    targets: (count: number, names: string) => `共 ${count} 项目标：${names}。`,
    tasks: (count: number, names: string) => `共 ${count} 项任务：${names}。`,
    themes: (count: number, names: string) => `共 ${count} 个方面：${names}。`,
    measures: (count: number, names: string) => `共 ${count} 条措施：${names}。`,
    parts: (count: number, names: string) => `共 ${count} 个部分：${names}。`,
    items: (count: number, names: string) => `共 ${count} 项：${names}。`,
  },
  enough: (given: string, needed: string) => `${given}够了：目标是${needed}。`,
  notEnough: (given: string, needed: string, short: string) => `${given}不够：目标是${needed}，还差 ${short}。`,
  lacks: {
    word: (subject: string) => `方案里没有“${subject}”，只有相关的规定。`,
    subject: (subject: string) => (subject ? `方案没有提到“${subject}”。` : '方案没有直接写明所问的内容。'),
    translation: (subject: string) =>
      `方案用的是另一种语言，没有找到确定讲到${subject ? `“${subject}”` : '这一点'}的内容。`,
    amount: (subject: string) => `方案没有给出${subject ? `“${subject}”的` : ''}具体数字。`,
    date: (subject: string) => `方案没有为${subject ? `“${subject}”` : '这一事项'}规定时间。`,
    body: (subject: string) => `方案没有写明${subject ? `“${subject}”的` : ''}责任单位。`,
    definition: (subject: string) => `方案没有给出“${subject}”的定义。`,
    place: (subject: string) => (subject ? `方案没有“${subject}”这一处。` : '方案没有所问的这一处。'),
    reason: (_subject: string) => '方案没有说明这样定的理由。',
    person: (subject: string) => `方案没有写明${subject ? `“${subject}”` : ''}具体是谁、怎么联系。`,
    year: (subject: string) => `方案没有提到${subject}年。`,
  },
  notRecorded: (asof: string) => `进度：截至 ${asof} 尚无记录。`,
  quoted: (where: string, quote: string) => `方案“${where}”提出：“${quote}”`,
  everyYear: (wording: string) => `每年${wording}`,
  words: (words: string) => `“${words}”${/[。！？；]$/u.test(words) ? '' : '。'}`,
  inTable: (where: string, rows: string, near: boolean) => `${near ? '最接近的是' : '方案'}“${where}”的表中：${rows}。`,
  cell: (head: string, text: string) => (head ? `${head}：${text}` : text),
  between: '；',
  terms: (pairs: string) => `（用语对照：${pairs}）`,

  target: (code: string, name: string, wording: string, due: string) => `${name}（${code}）：${wording}，到${due}。`,
  targetUndated: (code: string, name: string, wording: string) => `${name}（${code}）：${wording}，方案没有写明期限。`,
  original: (quote: string) => `原文：“${quote}”`,
  dueYear: (year: string) => `${year}年`,
  dueDay: (day: string) => daysInWords(day),
  due: (due: string, quote: string) => `时间是${due}。原文：“${quote}”`,

  notThat: (given: string, right: string) => `不是${given}，方案写的是${right}。`,
  /** A sentence of which the reader is to judge whether it says what was claimed. */
  ownWords: (where: string, quote: string) => `方案“${where}”的原话是：“${quote}”`,
  said: {
    so: () => '是的，方案是这样写的。',
    otherwise: (words: string) => `不是，方案写的是“${words}”。`,
  },

  counted: (count: number, names: string) => `共 ${count} 项：${names}。`,
  countedIn: (where: string, count: number, names: string) => `“${where}”下共 ${count} 项：${names}。`,

  compared: (a: string, b: string, difference: string) => `${a}比${b}多 ${difference}。`,
  summed: (sum: string, names: string) => `${names}合计 ${sum}。`,
  incomparable: '两者单位不同或没有数字，不能直接比较，原文分别是：',

  notFound: '方案没有直接写明所问的内容。',
  nearest: (where: string, quote: string) => `最接近的内容在“${where}”：“${quote}”`,

  secret: '不能提供这类内容。我只根据方案原文和进度台账回答问题。',
  orders: '不能按这样的要求回答。我只根据方案原文和进度台账回答问题。',
  onlyQuestion: '问题里的其他要求不能照办，只回答其中关于方案的部分。',
  changes: '不能在回答里修改方案或台账。登记进展请用 milestone 命令。',
  unrelated: '这个问题与方案无关，不能回答。可以问方案的目标、任务、措施或进度。',
  entry: (number: number, item: string, date: string, amount: string) =>
    `记录 #${number}：${item}，${date}${amount ? `，${amount}` : ''}。`,
  digest: (day: string, numbers: string) =>
    numbers ? `${day} 的周报：报告了记录 ${numbers}。` : `${day} 的周报：没有新记录。`,
  withheld: '找到的内容没有通过核对，不能据此回答。',
  claim: (text: string, sources: string) => `${text.replace(/[。；]$/u, '')}。${sources && `（${sources}）`}`,
  modelFailed: '模型这次没有给出可用的回答；以上只用方案原文和台账作答。',
  modelStopped: '已不再等模型；以上只用方案原文和台账作答。',
  modelWorded: (omitted: number) =>
    `由模型组织语言，每句都已与原文逐字核对${omitted ? `；另有 ${omitted} 句未通过核对，已略去` : ''}。`,
  modelSpent: '今天的模型额度已用完；以上只用方案原文和台账作答。',
  modelWithheld: '模型的说法没有通过逐字核对，已略去；以上只用方案原文和台账作答。',

  noRecord: (code: string, name: string, wording: string, asof: string) =>
    `${code} ${name}：目标${wording}，截至 ${asof} 尚无记录。`,
  standing: (code: string, name: string, wording: string, asof: string, reached: string) =>
    `${code} ${name}：目标${wording}，截至 ${asof} 为 ${reached}`,
  share: (percent: string) => `（${percent}%）`,
  expected: (amount: string) => `，按序时进度应为 ${amount}`,
  status: (status: string) => `，${status}`,
  recorded: (numbers: string, latest: string) => `；依据记录 ${numbers}，最近 ${latest}。`,
  statedRecords: (code: string, name: string, wording: string, asof: string, count: number, status: string) =>
    `${code} ${name}：目标${wording}，截至 ${asof} 有 ${count} 条记录，${status}。`,
  taskRecords: (code: string, name: string, asof: string, count: number, latest: string) =>
    `${code} ${name}：截至 ${asof} 有 ${count} 条记录，最近 ${latest}。`,
  noTaskRecord: (code: string, name: string, asof: string) => `${code} ${name}：截至 ${asof} 尚无记录。`,
  overview: (asof: string, recorded: number, count: number) => `截至 ${asof}，${count} 项目标中 ${recorded} 项有记录：`,
}
