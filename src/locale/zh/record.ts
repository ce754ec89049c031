import { outlook } from './record-outlook.ts'

/** What answers from the record say. `item` is a name with its code; `entries` are numbers such as #3、#5. */
export const record = {
  item: (code: string, name: string) => `${name}（${code}）`,
  between: '、',
  betweenClauses: '；',
  numbers: (numbers: number[]) => numbers.map((number) => `#${number}`).join('、'),
  span: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),

  sum: (asof: string, amount: string) => `截至 ${asof} 累计 ${amount}`,
  level: (day: string, amount: string) => `最新为 ${amount}（${day}）`,
  aim: (wording: string) => `目标${wording}`,
  share: (percent: string) => `完成 ${percent}%`,
  gap: (gap: string) => `还差 ${gap}`,
  toFall: (gap: string) => `还要降 ${gap}`,
  toUpper: (gap: string, high: string) => `距上限 ${high}还差 ${gap}`,
  done: '已完成',
  doneIn: (year: string) => `${year}年已达到`,
  open: '还没有完成',
  basis: (numbers: string) => `依据记录 ${numbers}`,
  stand: (item: string, lead: string, facts: string[], tail: string[]) =>
    `${item}${lead}：${facts.join('，')}。${tail.length ? `${tail.join('，')}。` : ''}`,
  plainStand: (item: string, facts: string[], tail: string[]) =>
    `${item}${facts.join('，')}。${tail.length ? `${tail.join('，')}。` : ''}`,
  nothing: (item: string, asof: string, wording: string) =>
    `${item}截至 ${asof} 没有登记记录，不能说做到了多少；目标${wording}。`,
  stated: (item: string, asof: string, wording: string, count: number, status: string) =>
    `${item}没有数字可算（目标${wording}）：截至 ${asof} 有 ${count} 条记录，${status}。`,

  gained: (item: string, span: string, amount: string, numbers: string) =>
    `${item}${span} 新增 ${amount}（记录 ${numbers}）。`,
  moved: (item: string, span: string, before: string, after: string, amount: string, numbers: string) =>
    `${item}${span} 从 ${before} 到 ${after}，变化 ${amount}（记录 ${numbers}）。`,
  onlyLevel: (item: string, span: string, after: string, numbers: string) =>
    `${item}${span} 登记的水平是 ${after}（记录 ${numbers}）；此前没有登记过，算不出变化。`,
  gainedNothing: (item: string, span: string) => `${item}${span} 没有新增：没有登记记录。`,
  average: (item: string, span: string, perMonth: string, gained: string, months: string, perYear: string) =>
    `${item}${span} 平均每月 ${perMonth}：${months} 个月共新增 ${gained}，折合每年 ${perYear}。`,
  difference: (item: string, from: string, before: string, to: string, after: string, amount: string) =>
    `${item}相差 ${amount}：${from} 为 ${before}，${to} 为 ${after}。`,
  noDifference: (item: string, from: string, before: string, to: string, after: string) =>
    `${item}算不出变化：${from} ${before}，${to} ${after}。`,
  unknown: '没有记录',
  more: (more: string, amount: string, less: string, other: string, difference: string) =>
    `${more} 更多，相差 ${difference}：${more} ${amount}，${less} ${other}。`,
  same: (one: string, amount: string, other: string) => `一样多：${one} 和 ${other} 都是 ${amount}。`,
  apart: (one: string, amount: string, other: string, second: string) =>
    `单位不同，不能相减：${one} ${amount}，${other} ${second}。`,
  proportion: (item: string, span: string, part: string, whole: string, percent: string, numbers: string) =>
    `${item}${span} 新增 ${part}，占${whole}的 ${percent}%（记录 ${numbers}）。`,
  inAll: (amount: string) => `累计 ${amount}`,
  addedIn: (span: string, amount: string) => `${span} 新增 ${amount}`,
  peak: (item: string, label: string, amount: string, others: string, isMost: boolean) =>
    `${item}${label}${isMost ? '最多' : '最少'}，新增 ${amount}${others ? `；${others}` : ''}。`,
  year: (year: string) => `${year}年`,
  ranking: (rows: string[]) => `按完成率：${rows.join('；')}。`,
  faster: (name: string, rows: string[]) => `完成率高的是${name}：${rows.join('；')}。`,
  ranked: (place: number, item: string, amount: string, percent: string) => `${place}. ${item}${amount}，${percent}%`,
  unranked: (item: string) => `${item}没有记录`,
  unshared: (item: string) => `${item}不按完成率算`,
  othersRanked: (count: number) => `其余 ${count} 项没有列出`,
  unrankedMany: (count: number) => `另有 ${count} 项没有记录`,
  growth: (span: string, name: string, points: string, amount: string, rows: string[], isMost: boolean) =>
    `${span} 按占目标的比例，${isMost ? '走得最多' : '走得最少'}的是${name}：新增 ${amount}，${points} 个百分点${rows.length ? `；其余：${rows.join('；')}` : ''}。`,
  growthRow: (item: string, amount: string, points: string) => `${item}${amount}，${points} 个百分点`,

  ...outlook,
  added: (amount: string) => `+${amount}`,
  setTo: (amount: string) => `达到 ${amount}`,
  entry: (
    number: number,
    item: string,
    date: string,
    amount: string,
    by: string,
    recorded: string,
    evidence: string,
    note: string,
    state: string,
  ) =>
    `#${number} ${item}：${[date, amount, `${by}${recorded === date ? '' : ` ${recorded} `}登记`, evidence].filter(Boolean).join('，')}${state ? `（${state}）` : ''}${note && `；说明：${note.replace(/[。.]$/u, '')}`}。`,
  shortEntry: (number: number, item: string, date: string, amount: string, by: string, note: string, state: string) =>
    `#${number} ${date} ${item}${amount && ` ${amount}`}，${by}登记${note && `（${note}）`}${state && `【${state}】`}`,
  evidence: (link: string) => `佐证 ${link}`,
  noEvidence: '没有附佐证',
  someone: '已注销的成员',
  states: {
    counts: '',
    corrected: (by: number) => `已被 #${by} 更正`,
    withdrawn: (by: number) => `已被 #${by} 撤回`,
    withdrawal: (of: number) => `撤回 #${of}`,
    corrects: (of: number) => `更正 #${of}`,
    pending: '待审，不计入',
    returned: '已退回，不计入',
  },
  leads: {
    who: (people: string) => `${people}登记。`,
    evidence: (links: string, lacking: string) => `有佐证：${links}${lacking && `；没有附的：${lacking}`}。`,
    noEvidence: (count: number) => (count > 1 ? `这 ${count} 条都没有附佐证。` : '没有附佐证。'),
    date: (days: string) => `${days}。`,
    recorded: (days: string) => `${days} 登记。`,
    counted: (numbers: string) => `${numbers} 计入合计。`,
  },
  entries: (scope: string, count: number, rows: string[], more: number) =>
    `${scope}：${count} 条记录：${rows.join('；')}${more ? `；另有 ${more} 条未列出` : ''}。`,
  inSum: (amount: string) => `合计 ${amount}。`,
  found: (scope: string, count: number) => `${scope}：${count} 条记录。`,
  counted: (scope: string, count: number, rows: string) => `${scope}：共 ${count} 条记录${rows && `：${rows}`}。`,
  countedOut: (numbers: string, left: number) =>
    `其中 ${numbers} 已更正、撤回或未通过审核，不计入合计；有效的 ${left} 条。`,
  perPerson: (scope: string, name: string, count: number, rows: string[]) =>
    `${scope}：${name}登记了 ${count} 条${rows.length ? `；${rows.join('；')}` : ''}。`,
  personRow: (name: string, count: number) => `${name} ${count} 条`,
  levels: (item: string, rows: string[]) => `${item}登记的是各个时点的水平，不能相加：${rows.join('；')}。`,
  noEntries: (scope: string) => `${scope}：没有记录。`,
  leftOut: (numbers: string) => `${numbers} 已更正、撤回或未通过审核，没有列入。`,
  voided: (rows: string[]) => `不计入合计的：${rows.join('；')}。`,
  laterLogged: (rows: string[]) => `日期在此期间、在此期间之外登记的：${rows.join('；')}。`,
  scope: (parts: string[]) => parts.join(' '),
  allItems: '台账',
  onlyItems: { targets: '各项目标', tasks: '各项任务' },
  scopeItems: (name: string) => `“${name}”`,
  byPerson: (names: string) => `${names}`,
  ofNumber: (numbers: string) => `编号 ${numbers} `,
  loggedIn: (span: string) => `${span} 登记`,
  datedIn: (span: string) => `${span}`,
  correction: (
    number: number,
    item: string,
    date: string,
    amount: string,
    by: string,
    later: number,
    day: string,
    corrector: string,
    to: string,
    note: string,
  ) =>
    `有更正：#${number}（${item}，${date}，${amount || '无数量'}，${by}登记）${day} 由${corrector}更正为 ${to || '无数量'}（#${later}）${note && `，说明：${note.replace(/[。.]$/u, '')}`}。`,
  correctedMany: (count: number) => `共有 ${count} 条更正过：`,
  withdrawnMany: (count: number) => `共有 ${count} 条撤回了：`,
  correctedTimes: (count: number, amount: string, number: number) =>
    `更正过 ${count} 次，现在以 #${number}${amount && ` ${amount}`} 为准。`,
  withdrawalOf: (
    number: number,
    item: string,
    date: string,
    amount: string,
    by: string,
    later: number,
    day: string,
    who: string,
  ) =>
    `已撤回：#${number}（${item}，${date}${amount && `，${amount}`}，${by}登记），${day} 由${who}撤回（#${later}）。`,
  uncorrected: (scope: string, count: number) =>
    count ? `${scope}没有更正过（共 ${count} 条记录）。` : `${scope}没有登记记录，也没有更正。`,
  unwithdrawn: (scope: string) => `${scope}没有撤回的记录。`,
  reviewed: {
    pending: (count: number, rows: string[]) => `有 ${count} 条待审：${rows.join('；')}。它们还不计入合计。`,
    returned: (count: number, rows: string[]) => `退回了 ${count} 条：${rows.join('；')}。它们不计入合计。`,
  },
  reviewedNone: { pending: '没有待审的记录。', returned: '没有退回的记录。' },
  noneOf: (amounts: string) => `没有一条是 ${amounts}。`,
  loggedBy: (people: string, text: string) => `${people}登记的：${text}`,
  noReview: '这个台账没有审核环节，登记即生效，没有待审或退回的记录。',
  late: (asof: string, isFinal: boolean, count: number, rows: string[]) =>
    `截至 ${asof}，${isFinal ? '到期没有达到的' : '滞后或逾期的'}有 ${count} 项：${rows.join('；')}。`,
  noneLate: (asof: string) => `截至 ${asof}，有记录的目标没有滞后或逾期的。`,
  finished: (asof: string, count: number, rows: string[]) => `截至 ${asof}，完成的有 ${count} 项：${rows.join('；')}。`,
  noneFinished: (asof: string) => `截至 ${asof}，还没有完成的目标。`,
  unjudged: (names: string) => `没有任何记录、不能判断的：${names}。`,
  row: (item: string, amount: string, wording: string, percent: string, missing: string) =>
    `${item}${amount} / 目标${wording}${percent && `（${percent}%）`}${missing && `，${missing}`}`,
  brief: (item: string, amount: string, percent: string) =>
    `${item}${amount}${percent && (amount ? `（${percent}%）` : ` ${percent}%`)}`,
  unrecorded: (asof: string, what: 'targets' | 'tasks' | 'both', count: number, all: number, names: string) =>
    `截至 ${asof}，${all} 项${{ targets: '目标', tasks: '任务', both: '目标和任务' }[what]}中没有记录的有 ${count} 项：${names}。`,
  allRecorded: (asof: string) => `截至 ${asof}，每一项都有记录。`,
  overview: (scope: string, asof: string, entries: number, targets: number, all: number, tasks: number) =>
    `${scope}截至 ${asof}，台账有 ${entries} 条有效记录，${all} 项目标中 ${targets} 项有记录${tasks ? `，另有 ${tasks} 项任务有记录` : ''}。`,
  overviewRows: (rows: string[]) => `${rows.join('；')}。`,

  outside: (span: string, start: string, end: string) => `${span} 在计划期（${start} 至 ${end}）之外。`,
  noReason: '台账只记做到多少、哪天、谁登记和说明，不记原因。',
  unclear: '没认出问的是哪一项，不能说对不对。请带上目标的名称或编号再问。',
  nearest: '台账里没有用这个名称的项目，最接近的是：',
  unheld: (subject: string) => `台账没有记录“${subject}”：它只按方案的目标和任务登记日期、数量、说明和佐证。`,
}
