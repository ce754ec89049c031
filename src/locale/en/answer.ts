import type { answer as zh } from '../zh/answer.ts'

export const answer: typeof zh = {
  comma: ', ',
  quoted: (where, quote) => `The plan says under “${where}”: “${quote}”`,
  under: (where, above, quote) => `The plan says under “${where}”, part of “${above}”: “${quote}”`,
  also: (where, quote) => `See also “${where}”: “${quote}”`,
  terms: (pairs) => `(In English: ${pairs}.)`,
  gap: (subject) => `The plan does not use the words “${subject}”; this is the nearest it says.`,

  target: (code, name, wording, due) => `${name} (${code}): ${wording}, by ${due}.`,
  targetUndated: (code, name, wording) => `${name} (${code}): ${wording}; the plan states no deadline. `,
  original: (quote) => ` In the plan's words: “${quote}”`,
  dueYear: (year) => `the end of ${year}`,
  dueDay: (day) => day,
  due: (due, quote) => `The date is ${due}. In the plan's words: “${quote}”`,
  dated: (dates, where, quote) => `Time: ${dates}. The plan says under “${where}”: “${quote}”`,
  noDate: (subject, due) =>
    `The plan does not set a date of its own for ${subject ? `“${subject}”` : 'this'}; its main targets are due by ${due}.`,
  noDateAtAll: (subject) => `The plan does not set a date for ${subject ? `“${subject}”` : 'this'}.`,
  allTargets: (count, measured, qualitative) =>
    `The plan sets ${count} targets${qualitative ? `, ${measured} with a number and ${qualitative} qualitative` : ''}:`,
  targetInList: (code, name, wording) => `${code} ${name}: ${wording}`,

  notThat: (given, right) => `Not ${given}: the plan says ${right}.`,
  notInPlan: (given) => `The plan does not mention “${given}”.`,
  notYear: (year, due) => `The plan does not mention anything for ${year}; its targets are due by ${due}.`,
  notYearAtAll: (year) => `The plan does not mention ${year}.`,
  notUnder: (what, wrong, right) => `“${what}” does not stand under “${wrong}” but under “${right}”.`,

  counted: (count, names) => `There are ${count}: ${names}.`,
  countedThemes: (count, names) => `There are ${count} themes: ${names}.`,
  countedTasks: (count) => `Under these themes there are ${count} tasks.`,
  countedMeasures: (count, where, names) => `“${where}” has ${count} measures: ${names}.`,
  countedParts: (count, names) => `The plan has ${count} parts: ${names}.`,
  countedIn: (where, count, names) => `Under “${where}” there are ${count}: ${names}.`,
  countedFigures: (where, count, figures) => `In “${where}” there are ${count}: ${figures}.`,
  beyond: (where, ordinal, count, names) =>
    `${where ? `“${where}”` : 'The plan'} does not include a number ${ordinal}; there are ${count}: ${names}.`,
  noCode: (code) => `The plan does not mention a code ${code}.`,
  notCount: (given, count) => `Not ${given}: the plan lists ${count}.`,

  compared: (a, b, difference) => `${a} exceeds ${b} by ${difference}.`,
  equal: (a, b, value) => `${a} and ${b} are the same: ${value}.`,
  times: (a, b, ratio) => `${a} is about ${ratio} times ${b}.`,
  summed: (sum, names) => `${names} together come to ${sum}.`,
  incomparable: 'They have different units or no number, so they cannot be compared directly. In the plan’s words:',
  greatest: (unit, name, wording) => `Counted in “${unit}”, the largest is ${name} (${wording}).`,
  least: (unit, name, wording) => `Counted in “${unit}”, the smallest is ${name} (${wording}).`,

  noDefinition: (subject) => `The plan does not define “${subject}”.`,
  noDefinitionAtAll: 'The plan does not define this.',
  noAttribute: (name, subject) => `The plan does not mention ${name}${subject ? ` for “${subject}”` : ''}.`,
  noSubject: (subject) => `The plan does not mention “${subject}”.`,
  notFound: 'The plan does not mention what was asked.',
  noFigure: (subject) => `The plan does not give a number for “${subject}”.`,
  noReason: 'The plan does not say why it was set so.',
  nearest: (where, quote) => `The nearest it says is under “${where}”: “${quote}”`,
  led: (bodies) => `Responsible: ${bodies}.`,

  secret: 'I cannot provide that. I answer only from the plan and the ledger of its progress.',
  orders: 'I cannot answer in that way. I answer only from the plan and the ledger of its progress.',
  onlyQuestion: 'I cannot follow the other instructions; this answers only what was asked about the plan.',
  changes: 'I cannot change the plan or the ledger in an answer. Progress is logged with the milestone command.',
  unrelated:
    'That is outside the plan, so I cannot answer it. You can ask about its targets, tasks, measures or progress.',
  entry: (number, item, date, amount) => `Entry #${number}: ${item}, ${date}${amount ? `, ${amount}` : ''}.`,
  digest: (day: string, numbers: string) =>
    numbers ? `Digest of ${day}: it reported entries ${numbers}.` : `Digest of ${day}: no new entries.`,
  withheld: 'What was found did not pass the check, so I cannot answer from it.',
  claim: (text, sources) => `${text.replace(/[.;]$/, '')}.${sources && ` (${sources})`}`,
  modelFailed: 'The model gave no usable answer this time; this is from the plan and the ledger alone.',
  modelStopped: 'The model is not waited for any longer; this is from the plan and the ledger alone.',
  modelWorded: (omitted) =>
    `Worded by a model, each sentence checked against the plan${omitted ? `; ${omitted} that did not pass left out` : ''}.`,
  modelSpent: 'Today’s budget for the model is spent; this is from the plan and the ledger alone.',
  modelWithheld:
    'What the model said did not pass the check and is left out; this is from the plan and the ledger alone.',

  noRecord: (code, name, wording, asof) => `${code} ${name}: target ${wording}; nothing recorded as of ${asof}.`,
  standing: (code, name, wording, asof, reached) => `${code} ${name}: target ${wording}; ${reached} as of ${asof}`,
  share: (percent) => ` (${percent}%)`,
  expected: (amount) => `, where the schedule expects ${amount}`,
  status: (status) => `, ${status}`,
  recorded: (numbers, latest) => `; from entries ${numbers}, the latest of ${latest}.`,
  statedRecords: (code, name, wording, asof, count, status) =>
    `${code} ${name}: target ${wording}; ${count} ${count === 1 ? 'entry' : 'entries'} as of ${asof}, ${status}.`,
  taskRecords: (code, name, asof, count, latest) =>
    `${code} ${name}: ${count} entries as of ${asof}, the latest of ${latest}.`,
  noTaskRecord: (code, name, asof) => `${code} ${name}: nothing recorded as of ${asof}.`,
  emptyLedger: (asof) => `Nothing is recorded in the ledger as of ${asof}, so progress cannot be judged.`,
  overview: (asof, recorded, count) => `As of ${asof}, ${recorded} of ${count} targets have entries:`,
  behindMost: (name) => `By the records, the slowest is ${name}.`,
  inPeriod: (name, from, to, amount, count) => `${name}: ${amount} added from ${from} to ${to} (${count} entries).`,
  nothingInPeriod: (name, from, to) => `${name}: nothing recorded from ${from} to ${to}.`,
  notByName: (subject) => `The ledger is kept by target and task, not by “${subject}”.`,
}
