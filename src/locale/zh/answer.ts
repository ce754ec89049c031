/** What answers say. `where` is the path of a clause, `quote` words of the plan. */
export const answer = {
  comma: '、',
  quoted: (where: string, quote: string) => `方案“${where}”提出：“${quote}”`,
  under: (where: string, above: string, quote: string) => `方案在“${above}”之下的“${where}”提出：“${quote}”`,
  also: (where: string, quote: string) => `另见“${where}”：“${quote}”`,
  terms: (pairs: string) => `（用语对照：${pairs}）`,
  gap: (subject: string) => `方案没有出现“${subject}”这一说法，最接近的内容如下。`,

  target: (code: string, name: string, wording: string, due: string) => `${name}（${code}）：${wording}，到${due}。`,
  targetUndated: (code: string, name: string, wording: string) => `${name}（${code}）：${wording}，方案没有写明期限。`,
  original: (quote: string) => `原文：“${quote}”`,
  dueYear: (year: string) => `${year}年`,
  dueDay: (day: string) => day,
  due: (due: string, quote: string) => `时间是${due}。原文：“${quote}”`,
  dated: (dates: string, where: string, quote: string) => `时间：${dates}。方案“${where}”提出：“${quote}”`,
  noDate: (subject: string, due: string) =>
    `方案没有为${subject ? `“${subject}”` : '这一事项'}单独规定时间；主要目标的时间是${due}。`,
  noDateAtAll: (subject: string) => `方案没有为${subject ? `“${subject}”` : '这一事项'}规定时间。`,
  allTargets: (count: number, measured: number, qualitative: number) =>
    `方案共列 ${count} 项目标${qualitative ? `，其中定量 ${measured} 个、定性 ${qualitative} 个` : ''}：`,
  targetInList: (code: string, name: string, wording: string) => `${code} ${name}：${wording}`,

  notThat: (given: string, right: string) => `不是${given}，方案写的是${right}。`,
  notInPlan: (given: string) => `方案没有提到“${given}”。`,
  notYear: (year: string, due: string) => `方案没有提到${year}年的目标或安排；方案的目标时间是${due}。`,
  notYearAtAll: (year: string) => `方案没有提到${year}年。`,
  notUnder: (what: string, wrong: string, right: string) => `“${what}”不在“${wrong}”，而在“${right}”。`,

  counted: (count: number, names: string) => `共 ${count} 项：${names}。`,
  countedThemes: (count: number, names: string) => `共 ${count} 个专题：${names}。`,
  countedTasks: (count: number) => `这些专题下共 ${count} 项任务。`,
  countedMeasures: (count: number, where: string, names: string) => `“${where}”共 ${count} 条：${names}。`,
  countedParts: (count: number, names: string) => `方案共 ${count} 个部分：${names}。`,
  countedIn: (where: string, count: number, names: string) => `“${where}”下共 ${count} 项：${names}。`,
  countedFigures: (where: string, count: number, figures: string) => `“${where}”中共 ${count} 个：${figures}。`,
  beyond: (where: string, ordinal: number, count: number, names: string) =>
    `${where ? `“${where}”` : '方案'}没有第 ${ordinal} 项，共 ${count} 项：${names}。`,
  noCode: (code: string) => `方案没有提到代码 ${code}。`,
  notCount: (given: string, count: number) => `不是${given}，方案列的是 ${count} 个。`,

  compared: (a: string, b: string, difference: string) => `${a}比${b}多 ${difference}。`,
  equal: (a: string, b: string, value: string) => `${a}与${b}相同，都是 ${value}。`,
  times: (a: string, b: string, ratio: string) => `${a}约是${b}的 ${ratio} 倍。`,
  summed: (sum: string, names: string) => `${names}合计 ${sum}。`,
  incomparable: '两者单位不同或没有数字，不能直接比较，原文分别是：',
  greatest: (unit: string, name: string, wording: string) => `以“${unit}”计，最大的是${name}（${wording}）。`,
  least: (unit: string, name: string, wording: string) => `以“${unit}”计，最小的是${name}（${wording}）。`,

  noDefinition: (subject: string) => `方案没有给出“${subject}”的定义。`,
  noDefinitionAtAll: '方案没有给出这样的定义。',
  noAttribute: (name: string, subject: string) => `方案没有提到${subject ? `“${subject}”的` : ''}${name}。`,
  noSubject: (subject: string) => `方案没有提到“${subject}”。`,
  notFound: '方案没有提到这个问题所问的内容。',
  noFigure: (subject: string) => `方案没有给出“${subject}”的具体数字。`,
  noReason: '方案没有说明这样定的理由。',
  nearest: (where: string, quote: string) => `最接近的内容在“${where}”：“${quote}”`,
  led: (bodies: string) => `责任分工：${bodies}。`,

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
  emptyLedger: (asof: string) => `截至 ${asof}，台账尚无记录，无法判断进度。`,
  overview: (asof: string, recorded: number, count: number) => `截至 ${asof}，${count} 项目标中 ${recorded} 项有记录：`,
  behindMost: (name: string) => `按记录看，进度最慢的是${name}。`,
  inPeriod: (name: string, from: string, to: string, amount: string, count: number) =>
    `${name}：${from} 至 ${to} 新增 ${amount}（${count} 条记录）。`,
  nothingInPeriod: (name: string, from: string, to: string) => `${name}：${from} 至 ${to} 尚无记录。`,
  notByName: (subject: string) => `台账按目标和任务登记，没有按“${subject}”登记。`,
}
