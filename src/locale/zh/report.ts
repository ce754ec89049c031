/** What is said back to somebody who told progress in their own words. */
export const report = {
  title: '这像是一条进展，还没有登记',
  lead: '请核对。提交之后才会登记。',
  open: '请留意：',
  noItem: '没看出是哪个目标或任务，请选定。',
  items: (names: string[]) => `可能是${names.join('、')}，请选定其中一个。`,
  unsureItem: '事项只对上了一部分字眼，请核对。',
  itemBefore: '没说是哪一项，按上一个问题填的，请核对。',
  amounts: (amounts: string[]) => `说到几个数量（${amounts.join('、')}），一条只记一个，请填写。`,
  amountInNote: '这一项不按数量记，数量留在说明里。',
  addOrSum: {
    add: '数量按“新增”填的；如果是累计，请改填“达到的水平”。',
    level: '数量按累计填在“达到的水平”；如果是这次新增，请改填“新增数量”。',
  },
  today: '没说日期，填的是今天。',
  day: (words: string) => `只说了“${words}”，填的是其中最后一天（还没过完的到今天为止），请核对日期。`,
  besides: (clauses: string[]) => `一条只记一件事，这些请另外登记：${clauses.join('；')}。`,
  problem: (label: string, problem: string) => `${label}：${problem}`,
}
