/** What answers from the record say of days and of what is to come, claimed or supposed. */
export const outlook = {
  met: (day: string, due: string, late: number) =>
    `${day} 达到目标，${late > 0 ? `比期限 ${due} 晚 ${late} 天` : late < 0 ? `按期，比期限 ${due} 提前 ${-late} 天` : '正在期限当天'}`,
  past: (due: string, days: number) => `期限 ${due} 已过 ${days} 天`,

  pace: (item: string, verdict: string) => `${item}${verdict}`,
  theTarget: '目标',
  willReach: (due: string, what: string, month: string) =>
    `照此速度到 ${due} 能达到${what}${month && `，约在 ${month}`}。`,
  wontReach: (due: string, what: string, month: string) =>
    `照此速度到 ${due} 达不到${what}${month && `，约到 ${month} 才能达到`}。`,
  alreadyDone: '已经完成，不需要再赶。',
  overdue: (due: string) => `期限 ${due} 已过，没有完成。`,
  paceNeeded: (gap: string, months: string, perMonth: string, perYear: string) =>
    `平均每月要 ${perMonth}（每年 ${perYear}）：还差 ${gap}，剩 ${months} 个月。`,
  paceSoFar: (span: string, gained: string, perMonth: string, perYear: string) =>
    `${span} 新增 ${gained}，平均每年 ${perYear}（每月 ${perMonth}）。`,
  projection: (due: string, amount: string, now: string, wording: string) =>
    `按这段时间的平均速度直线外推，到 ${due} 约为 ${amount}（现为 ${now}，目标${wording}）。`,

  verdicts: {
    yes: (given: string) => `对，是 ${given}。`,
    more: (given: string) => `不止 ${given}。`,
    less: (given: string) => `没有 ${given}。`,
    no: (given: string) => `不是 ${given}。`,
  },
  /** Where a claim of more, of at least or of less than so much does not hold. */
  refuted: {
    more: (given: string) => `没有超过 ${given}。`,
    least: (given: string) => `没有达到 ${given}。`,
    less: (given: string) => `不少于 ${given}。`,
  },
  confirmed: {
    more: (given: string) => `对，超过了 ${given}。`,
    least: (given: string) => `对，达到了 ${given}。`,
    less: (given: string) => `对，不到 ${given}。`,
  },
  crossed: (item: string, day: string, amount: string, numbers: string) =>
    `${item}${day} 达到 ${amount}（记录 ${numbers}）。`,
  notCrossed: (item: string, amount: string) => `${item}还没有达到 ${amount}。`,
  supposed: (item: string, now: string, added: string, result: string, rest: string[]) =>
    `${item}将到 ${result}${rest.length ? `，${rest.join('，')}` : ''}：现为 ${now}，假设再加 ${added}。`,
  supposedWhole: (item: string, now: string, result: string, rest: string[]) =>
    `${item}若为 ${result}：${rest.join('，')}；现为 ${now}。`,
  wouldBeDone: '目标完成',
  wouldLack: (gap: string) => `还差 ${gap}`,
  ifApproved: (numbers: string) => `（假设待审的 ${numbers} 通过，它们现在还不计入）`,
}
