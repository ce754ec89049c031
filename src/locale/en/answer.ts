import type { answer as zh } from '../zh/answer.ts'

export const answer: typeof zh = {
  comma: ', ',
  clauseText: (where, text) => `“${where}” in the plan's words:\n${text}`,
  clauseBegins: (where, text) => `“${where}” in the plan's words (its beginning; the rest is in the plan):\n${text}`,
  holds: (given) => `Yes, ${given}.`,
  mentioned: (word, times) => `“${word}” occurs ${times === 1 ? 'once' : `${times} times`} in the plan:`,
  mentionedAt: (where, quote, under) => `\n“${where}”${under ? ` (under “${under}”)` : ''}: “${quote}”`,
  duties: (body, led, joined, counts) =>
    `${body}${led ? ` is responsible for ${counts.led}: ${led}` : ''}${led && joined ? '; it' : ''}${joined ? ` takes part in ${counts.joined}: ${joined}` : ''}.`,
  bodies: (task, lead, participants) => `${task}: led by ${lead}${participants ? `, with ${participants}` : ''}.`,
  about: {
    title: (value) => `Document: ${value}. `,
    issuer: (value, count) => `Issued by${count ? ` ${count} bodies` : ''}: ${value}. `,
    drafter: (value) => `Drawn up by: ${value}. `,
    number: (value) => `Number: ${value}. `,
    issued: (value) => `Dated: ${value}. `,
    period: (value) => `Period: ${value}. `,
    addressees: (value) => `Addressed to: ${value}. `,
    copied: (value) => `Copied to: ${value}. `,
    basis: (value) => `Based on: ${value}. `,
    annexes: (value, count) => `${count ? `${count} annexes` : 'Annex'}: ${value}. `,
  },
  aboutNames: {
    title: 'title',
    issuer: 'issuer',
    number: 'document number',
    issued: 'date of issue',
    period: 'period',
    addressees: 'addressees',
    copied: 'copy recipients',
    basis: 'basis',
    effective: 'date of effect',
    valid: 'period of validity',
    repeals: 'repeals',
    annexes: 'annexes',
    interpreter: 'interpreting body',
    contact: 'contact',
  },
  silent: (names) => `The plan does not state its ${names}.`,
  members: {
    targets: (count, names) => `${count === 1 ? 'One target' : `${count} targets`}: ${names}.`,
    tasks: (count, names) => `${count === 1 ? 'One task' : `${count} tasks`}: ${names}.`,
    themes: (count, names) => `${count === 1 ? 'One theme' : `${count} themes`}: ${names}.`,
    measures: (count, names) => `${count === 1 ? 'One measure' : `${count} measures`}: ${names}.`,
    parts: (count, names) => `${count === 1 ? 'One part' : `${count} parts`}: ${names}.`,
    items: (count, names) => `There ${count === 1 ? 'is one' : `are ${count}`}: ${names}.`,
  },
  enough: (given, needed) => `${given} is enough: the target is ${needed}.`,
  notEnough: (given, needed, short) => `${given} is not enough: the target is ${needed}, ${short} short.`,
  lacks: {
    word: (subject) => `The plan has no “${subject}”, only what it says of it.`,
    subject: (subject) =>
      subject ? `The plan does not mention “${subject}”.` : 'The plan does not say what was asked.',
    translation: (subject) =>
      `The plan is in another language: I found nothing in it that surely speaks of ${subject ? `“${subject}”` : 'this'}.`,
    amount: (subject) => `The plan gives no figure${subject ? ` for “${subject}”` : ''}.`,
    date: (subject) => `The plan sets no date for ${subject ? `“${subject}”` : 'this'}.`,
    body: (subject) => `The plan names no responsible body${subject ? ` for “${subject}”` : ''}.`,
    definition: (subject) => `The plan does not define “${subject}”.`,
    place: (subject) => `The plan has no “${subject}”.`,
    reason: () => 'The plan does not say why.',
    person: (subject) => `The plan names no person or contact${subject ? ` for “${subject}”` : ''}.`,
    year: (subject) => `The plan does not mention ${subject}.`,
  },
  notRecorded: (asof) => ` Nothing is recorded for it as of ${asof}.`,
  quoted: (where, quote) => `The plan says under “${where}”: “${quote}”`,
  terms: (pairs) => `(In English: ${pairs}.)`,

  target: (code, name, wording, due) => `${name} (${code}): ${wording}, by ${due}.`,
  targetUndated: (code, name, wording) => `${name} (${code}): ${wording}; the plan states no deadline. `,
  original: (quote) => ` In the plan's words: “${quote}”`,
  dueYear: (year) => `the end of ${year}`,
  dueDay: (day) => day,
  due: (due, quote) => `The date is ${due}. In the plan's words: “${quote}”`,

  notThat: (given, right) => `Not ${given}: the plan says ${right}.`,
  /** A sentence of which the reader is to judge whether it says what was claimed. */
  ownWords: (where, quote) => `The plan's own words, under “${where}”: “${quote}”`,
  said: {
    so: () => 'Yes, the plan says so.',
    otherwise: (words) => `No: the plan says “${words}”.`,
  },

  counted: (count, names) => `There are ${count}: ${names}.`,
  countedIn: (where, count, names) => `Under “${where}” there are ${count}: ${names}.`,

  compared: (a, b, difference) => `${a} exceeds ${b} by ${difference}.`,
  summed: (sum, names) => `${names} together come to ${sum}.`,
  incomparable: 'They have different units or no number, so they cannot be compared directly. In the plan’s words:',

  notFound: 'The plan does not mention what was asked.',
  everyYear: (wording) => `${wording} every year`,
  words: (words) => `“${words}”`,
  inTable: (where, rows, near) =>
    `${near ? 'The nearest it says is' : 'The plan says'} in a table under “${where}”: ${rows}`,
  cell: (head, text) => (head ? `${head}: ${text}` : text),
  between: '; ',
  nearest: (where, quote) => `The nearest it says is under “${where}”: “${quote}”`,

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
  overview: (asof, recorded, count) => `As of ${asof}, ${recorded} of ${count} targets have entries:`,
}
