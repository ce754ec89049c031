import type { record as zh } from '../zh/record.ts'
import { outlook } from './record-outlook.ts'

const entryCount = (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const after = (tail: string[]) => (tail.length ? ` ${sentence(tail.join(', '))}.` : '')

export const record: typeof zh = {
  item: (code, name) => `${name} (${code})`,
  between: ', ',
  betweenClauses: '; ',
  numbers: (numbers) => numbers.map((number) => `#${number}`).join(', '),
  span: (from, to) => (from === to ? `on ${from}` : `from ${from} to ${to}`),

  sum: (asof, amount) => `the total was ${amount} as of ${asof}`,
  level: (day, amount) => `the latest level is ${amount} (${day})`,
  aim: (wording) => `target ${wording}`,
  share: (percent) => `${percent}% done`,
  gap: (gap) => `still ${gap} short`,
  toFall: (gap) => `still has to fall by ${gap}`,
  toUpper: (gap, high) => `${gap} short of the upper end ${high}`,
  done: 'done',
  doneIn: (year) => `reached in ${year}`,
  open: 'not done yet',
  basis: (numbers) => `from entries ${numbers}`,
  stand: (item, lead, facts, tail) => `${item}: ${lead}. ${sentence(facts.join(', '))}.${after(tail)}`,
  plainStand: (item, facts, tail) => `${item}: ${facts.join(', ')}.${after(tail)}`,
  nothing: (item, asof, wording) =>
    `${item}: nothing recorded as of ${asof}, so it cannot be said how far it is; target ${wording}.`,
  stated: (item, asof, wording, count, status) =>
    `${item} has no number to compute (target ${wording}): ${entryCount(count)} as of ${asof}, ${status}.`,

  gained: (item, span, amount, numbers) => `${item}: ${amount} added ${span} (entries ${numbers}).`,
  moved: (item, span, before, to, amount, numbers) =>
    `${item}: ${span} it went from ${before} to ${to}, a change of ${amount} (entries ${numbers}).`,
  onlyLevel: (item, span, level, numbers) =>
    `${item}: the level recorded ${span} is ${level} (entries ${numbers}); none was recorded before, so no change can be computed.`,
  gainedNothing: (item, span) => `${item}: nothing recorded ${span}, so none added.`,
  average: (item, span, perMonth, gained, months, perYear) =>
    `${item}: ${perMonth} a month on average ${span}: ${gained} in ${months} months, ${perYear} a year.`,
  difference: (item, from, before, to, later, amount) =>
    `${item}: a difference of ${amount}: ${before} on ${from}, ${later} on ${to}.`,
  noDifference: (item, from, before, to, later) =>
    `${item}: no change can be computed: ${before} on ${from}, ${later} on ${to}.`,
  unknown: 'no record',
  more: (more, amount, less, other, difference) =>
    `More: ${more}, ${amount}; ${less}, ${other}; a difference of ${difference}.`,
  same: (one, amount, other) => `The same: ${one} and ${other} are both ${amount}.`,
  apart: (one, amount, other, second) => `They have different units: ${one}, ${amount}; ${other}, ${second}.`,
  proportion: (item, span, part, whole, percent, numbers) =>
    `${item}: ${part} added ${span}, ${percent}% of ${whole} (entries ${numbers}).`,
  inAll: (amount) => `the total ${amount}`,
  addedIn: (span, amount) => `the ${amount} added from ${span}`,
  peak: (item, label, amount, others, isMost) =>
    `${item}: ${isMost ? 'most' : 'least'} in ${label}, ${amount} added${others ? `; ${others}` : ''}.`,
  year: (year) => year,
  ranking: (rows) => `By completion: ${rows.join('; ')}.`,
  faster: (name, rows) => `Further along is ${name}: ${rows.join('; ')}.`,
  ranked: (place, item, amount, percent) => `${place}. ${item}: ${amount}, ${percent}%`,
  unranked: (item) => `${item}: no record`,
  unshared: (item) => `${item}: not told by a share`,
  othersRanked: (count) => `${count} more are not listed`,
  unrankedMany: (count) => `${count} more have nothing recorded`,
  growth: (span, name, points, amount, rows, isMost) =>
    `As a share of its target, ${name} moved ${isMost ? 'most' : 'least'} ${span}: ${amount}, ${points} percentage points${rows.length ? `; the others: ${rows.join('; ')}` : ''}.`,
  growthRow: (item, amount, points) => `${item} ${amount}, ${points} percentage points`,

  ...outlook,

  added: (amount) => `+${amount}`,
  setTo: (amount) => `at ${amount}`,
  entry: (number, item, date, amount, by, recorded, evidence, note, state) =>
    `#${number} ${item}: ${[date, amount, `logged by ${by}${recorded === date ? '' : ` on ${recorded}`}`, evidence].filter(Boolean).join(', ')}${state ? ` (${state})` : ''}${note && `; note: ${note.replace(/[。.]$/u, '')}`}.`,
  shortEntry: (number, item, date, amount, by, note, state) =>
    `#${number} ${date} ${item}${amount && ` ${amount}`}, logged by ${by}${note && ` (${note})`}${state && ` [${state}]`}`,
  evidence: (link) => `evidence ${link}`,
  noEvidence: 'no evidence attached',
  someone: 'a member who has left',
  states: {
    counts: '',
    corrected: (by) => `corrected by #${by}`,
    withdrawn: (by) => `withdrawn by #${by}`,
    withdrawal: (of) => `withdraws #${of}`,
    corrects: (of) => `corrects #${of}`,
    pending: 'waiting for review, does not count',
    returned: 'returned, does not count',
  },
  leads: {
    who: (people) => `Logged by ${people}.`,
    evidence: (links, lacking) => `There is evidence: ${links}${lacking && `; none for ${lacking}`}.`,
    noEvidence: (count) => (count > 1 ? `None of the ${count} has evidence attached.` : 'No evidence is attached.'),
    date: (days) => `${days}.`,
    recorded: (days) => `Logged on ${days}.`,
    counted: (numbers) => `${numbers} in the total.`,
  },
  entries: (scope, count, rows, more) =>
    `${sentence(scope)}: ${entryCount(count)}: ${rows.join('; ')}${more ? `; ${more} more not listed` : ''}.`,
  inSum: (amount) => `${amount} together.`,
  found: (scope, count) => `${sentence(scope)}: ${entryCount(count)}.`,
  counted: (scope, count, rows) => `${sentence(scope)}: ${entryCount(count)}${rows && `: ${rows}`}.`,
  countedOut: (numbers, left) =>
    `Of these, ${numbers} were corrected, withdrawn or not approved and are in no total; ${entryCount(left)} ${left === 1 ? 'counts' : 'count'}.`,
  perPerson: (scope, name, count, rows) =>
    `${sentence(scope)}: ${name} logged ${entryCount(count)}${rows.length ? `; ${rows.join('; ')}` : ''}.`,
  personRow: (name, count) => `${name} ${count}`,
  levels: (item, rows) => `${item}: levels of different days are not added up: ${rows.join('; ')}.`,
  noEntries: (scope) => `${sentence(scope)}: nothing recorded.`,
  leftOut: (numbers) => `Left out, since corrected, withdrawn or not approved: ${numbers}.`,
  voided: (rows) => `In no total: ${rows.join('; ')}.`,
  laterLogged: (rows) => `Dated then, and logged at another time: ${rows.join('; ')}.`,
  scope: (parts) => parts.join(', '),
  allItems: 'the ledger',
  onlyItems: { targets: 'the targets', tasks: 'the tasks' },
  scopeItems: (name) => `“${name}”`,
  byPerson: (names) => `by ${names}`,
  ofNumber: (numbers) => `number ${numbers}`,
  loggedIn: (span) => `logged ${span}`,
  datedIn: (span) => span,

  correction: (number, item, date, amount, by, later, day, corrector, to, note) =>
    `Corrected: #${number} (${item}, ${date}, ${amount || 'no amount'}, logged by ${by}) was corrected to ${to || 'no amount'} by ${corrector} on ${day} (#${later})${note && `; note: ${note.replace(/[。.]$/u, '')}`}.`,
  correctedMany: (count) => `${count} entries were corrected:`,
  withdrawnMany: (count) => `${count} entries were withdrawn:`,
  correctedTimes: (count, amount, number) =>
    `Corrected ${count} times; #${number}${amount && ` ${amount}`} counts now.`,
  withdrawalOf: (number, item, date, amount, by, later, day, who) =>
    `Withdrawn: #${number} (${item}, ${date}${amount && `, ${amount}`}, logged by ${by}), by ${who} on ${day} (#${later}).`,
  uncorrected: (scope, count) =>
    count
      ? `${sentence(scope)}: not corrected (${entryCount(count)}).`
      : `${sentence(scope)}: nothing recorded, and nothing corrected.`,
  unwithdrawn: (scope) => `${sentence(scope)}: nothing was withdrawn.`,
  reviewed: {
    pending: (count, rows) => `${entryCount(count)} waiting for review: ${rows.join('; ')}. They do not count yet.`,
    returned: (count, rows) => `${entryCount(count)} returned: ${rows.join('; ')}. They do not count.`,
  },
  reviewedNone: { pending: 'No entries are waiting for review.', returned: 'No entries were returned.' },
  noReview: 'This ledger has no review: entries count as soon as they are logged, so none are pending or returned.',
  noneOf: (amounts) => `No entry is of ${amounts}.`,
  loggedBy: (people, text) => `Logged by ${people}: ${text}`,

  late: (asof, isFinal, count, rows) =>
    `As of ${asof}, ${count} ${isFinal ? 'not reached by the end' : 'behind schedule or overdue'}: ${rows.join('; ')}.`,
  noneLate: (asof) => `As of ${asof}, no target with entries is behind schedule or overdue.`,
  finished: (asof, count, rows) => `As of ${asof}, ${count} done: ${rows.join('; ')}.`,
  noneFinished: (asof) => `As of ${asof}, no target is done yet.`,
  unjudged: (names) => `No entries at all, so not judged: ${names}.`,
  row: (item, amount, wording, percent, missing) =>
    `${item} ${amount} of ${wording}${percent && ` (${percent}%)`}${missing && `, ${missing}`}`,
  brief: (item, amount, percent) =>
    `${item}${amount && ` ${amount}`}${percent && (amount ? ` (${percent}%)` : ` ${percent}%`)}`,
  unrecorded: (asof, what, count, all, names) =>
    `As of ${asof}, ${count} of ${all} ${{ targets: 'targets', tasks: 'tasks', both: 'targets and tasks' }[what]} have no entries: ${names}.`,
  allRecorded: (asof) => `As of ${asof}, all of them have entries.`,
  overview: (scope, asof, entries, targets, all, tasks) =>
    `${scope && `${scope}: `}As of ${asof}, the ledger has ${entryCount(entries)} that count: ${targets} of ${all} targets${tasks ? ` and ${tasks} ${tasks === 1 ? 'task' : 'tasks'}` : ''} have some.`,
  overviewRows: (rows) => `${rows.join('; ')}.`,

  outside: (span, start, end) => `${sentence(span)} is outside the plan's period (${start} to ${end}).`,
  noReason: 'The ledger holds how much, when, by whom and with what note; it does not hold reasons.',
  unclear: 'It is not clear which target is meant, so this cannot be judged. Please ask again with its name or code.',
  nearest: 'The ledger has nothing of that name; nearest to it:',
  unheld: (subject) =>
    `The ledger has no record of “${subject}”: it holds dates, amounts, notes and evidence by target and task only.`,
}
