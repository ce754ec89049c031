/** What is wrong with one value and what to write instead. The argument is the value as it was given. */
export const problems = {
  missing: (_value: string) => '请填写这一项。',
  unreadable: (value: string) => `看不懂“${value}”，请换一种写法。`,
  tooLong: (_value: string) => '太长了，最多 3000 字。请缩短，详细材料放在佐证链接里。',
  amount: (value: string) => `“${value}”不是数量。请写数字，可带单位，如 2 或 2个。`,
  unclearAmount: (value: string) =>
    `“${value}”看不准是多少：小数请用点（0.5），千位逗号要三位一组（1,300）。请改写后再试。`,
  negative: (value: string) =>
    `数量不能是负数（${value}）。要更正已登记的数字，请用“更正:编号”登记正确的一条，或用 withdraw 撤回。`,
  tooLarge: (value: string) => `“${value}”太大了，请核对数字和单位。`,
  tooFine: (value: string) => `“${value}”小数位太多，最多四位。`,
  date: (value: string) => `“${value}”不是日期。请写成 2018-06-30。`,
  noSuchDay: (value: string) => `没有“${value}”这一天。请核对日期，写成 2018-06-30。`,
  url: (value: string) => `“${value}”不是网址。请写完整链接，以 https:// 开头。`,
  time: (value: string) => `“${value}”不是时间。请写成 09:00。`,
  timezone: (value: string) => `没有“${value}”这个时区。请写成 Asia/Shanghai。`,
  page: (value: string) => `“${value}”不是页码。请写 1、2 这样的数字。`,
  entryNumber: (value: string) => `“${value}”不是记录编号。编号见 milestones 列表，如 12。`,
  member: (value: string) => `“${value}”不是成员。请写 @某人，或 slack:U123 这样的账号。`,
  notAttached: (value: string) => `还没有附上“${value}”。请在这里选择文件。`,
  choice: (value: string) => `没有“${value}”这个选项，请从列表中选择。`,
}
