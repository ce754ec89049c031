import type { outlook as zh } from '../zh/record-outlook.ts'

export const outlook: typeof zh = {
  met: (day, due, late) =>
    `reached the target on ${day}, ${late > 0 ? `${late} days after the due date ${due}, so late` : late < 0 ? `on time, ${-late} days before the due date ${due}` : 'on the due date'}`,
  past: (due, days) => `${days} days past the due date ${due}`,

  pace: (item, verdict) => `${item}: ${verdict}`,
  theTarget: 'the target',
  willReach: (due, what, month) => `at this pace ${what} will be reached by ${due}${month && `, about ${month}`}.`,
  wontReach: (due, what, month) =>
    `at this pace ${what} will not be reached by ${due}${month && `, only about ${month}`}.`,
  alreadyDone: 'it is done already.',
  overdue: (due) => `its date, ${due}, is past, and it was not done.`,
  paceNeeded: (gap, months, perMonth, perYear) =>
    `${perMonth} a month needed on average (${perYear} a year): ${gap} missing with ${months} months left.`,
  paceSoFar: (span, gained, perMonth, perYear) => `${gained} added ${span}: ${perYear} a year (${perMonth} a month).`,
  projection: (due, amount, now, wording) =>
    `In a straight line at that average pace it would be about ${amount} by ${due} (now ${now}, target ${wording}).`,

  verdicts: {
    yes: (given) => `Yes, ${given}.`,
    more: (given) => `More than ${given}.`,
    less: (given) => `No, not ${given}.`,
    no: (given) => `No, not ${given}.`,
  },
  refuted: {
    more: (given) => `No, not more than ${given}.`,
    least: (given) => `No, ${given} is not reached.`,
    less: (given) => `No, not less than ${given}.`,
  },
  confirmed: {
    more: (given) => `Yes, more than ${given}.`,
    least: (given) => `Yes, at least ${given}.`,
    less: (given) => `Yes, less than ${given}.`,
  },
  crossed: (item, day, amount, numbers) => `${item} reached ${amount} on ${day} (entry ${numbers}).`,
  notCrossed: (item, amount) => `${item} has not reached ${amount} yet.`,
  supposed: (item, now, added, result, rest) =>
    `${item} would be at ${result}${rest.length ? `, ${rest.join(', ')}` : ''}: now ${now}, with ${added} more supposed.`,
  supposedWhole: (item, now, result, rest) => `${item} at ${result}: ${rest.join(', ')}; now ${now}.`,
  wouldBeDone: 'and the target done',
  wouldLack: (gap) => `${gap} short`,
  ifApproved: (numbers) => `(Supposing that ${numbers}, waiting for review, were approved; they do not count yet.)`,
}
