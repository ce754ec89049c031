import type { RecordFinding, RecordQuery, ShownRecord } from '../../progress/query/index.ts'
import type { Part } from '../draft.ts'
import { sumOf, timesOf } from './record-sum.ts'
import { amountIn, itemName, nameOf, partOf, type RecordWords, spanOf, stateWords, unitIn } from './record-words.ts'

type Of<T extends RecordFinding['type']> = Extract<RecordFinding, { type: T }>

/** More than these are not told in full. */
const FULL = 2
/** More than these are not told at all. */
export const LISTED = 10

const nameIn = (words: RecordWords, { item, record }: ShownRecord): string =>
  item ? itemName(words, item) : record.item

function entryPart(words: RecordWords, shown: ShownRecord): Part {
  const { say } = words
  const { number, date, recordedDay, memberId, evidence, note } = shown.record
  const amount = amountIn(words, shown.record, unitIn(shown))
  const proof = evidence === null ? say.noEvidence : say.evidence(evidence)
  const by = nameOf(words, memberId)
  return partOf(
    say.entry,
    number,
    nameIn(words, shown),
    date,
    amount,
    by,
    recordedDay,
    proof,
    note,
    stateWords(words, shown),
  )
}

/** An entry in short. */
export function rowOf(words: RecordWords, shown: ShownRecord): string {
  const { number, date, memberId, note } = shown.record
  const amount = amountIn(words, shown.record, unitIn(shown))
  return words.say.shortEntry(
    number,
    nameIn(words, shown),
    date,
    amount,
    nameOf(words, memberId),
    amount ? '' : note,
    stateWords(words, shown),
  )
}

/** What was asked for, in words: whose, of what, of when. */
function scopeOf(words: RecordWords, query: RecordQuery): string {
  const { say, plan } = words
  const { items, scope, only, people, numbers, periods, by } = query
  const named = [...plan.targets, ...plan.tasks]
    .filter(({ code }) => items.includes(code))
    .map((item) => itemName(words, item))
  const ofScope = scope && !items.length ? [say.scopeItems(scope.name)] : []
  const spans = periods.map((period) => (by === 'recorded' ? say.loggedIn : say.datedIn)(spanOf(words, period)))
  const parts = [
    ...(people.length ? [say.byPerson(people.map((id) => nameOf(words, id)).join(say.between))] : []),
    ...(numbers.length ? [say.ofNumber(say.numbers(numbers))] : []),
    ...spans,
    ...[...named, ...ofScope, ...(only ? [say.onlyItems[only]] : [])],
  ]
  return say.scope(parts.length ? parts : [say.allItems])
}

const distinct = (all: readonly string[]): string[] => [...new Set(all)]

/** The one thing that was asked of the entries, before them. */
function leadOf(words: RecordWords, { focus, want }: RecordQuery, records: readonly ShownRecord[]): Part[] {
  const { say } = words
  if (focus === 'who')
    return [
      partOf(say.leads.who, distinct(records.map(({ record }) => nameOf(words, record.memberId))).join(say.between)),
    ]
  if (focus === 'date')
    return [partOf(say.leads.date, distinct(records.map(({ record }) => record.date)).join(say.between))]
  if (focus === 'recorded')
    return [partOf(say.leads.recorded, distinct(records.map(({ record }) => record.recordedDay)).join(say.between))]
  if (focus === 'counted') return [partOf(say.leads.counted, say.numbers(records.map(({ record }) => record.number)))]
  if (focus !== 'evidence' || want === 'count') return []
  const links = records.flatMap(({ record }) => record.evidence ?? [])
  const lacking = records.filter(({ record }) => record.evidence === null).map(({ record }) => record.number)
  return [
    links.length
      ? partOf(say.leads.evidence, links.join(say.between), say.numbers(lacking))
      : partOf(say.leads.noEvidence, records.length),
  ]
}

/** 那6个 where no entry is of 6个. */
const otherPart = ({ say, t }: RecordWords, { amounts }: RecordQuery): Part =>
  partOf(say.noneOf, amounts.map(({ value, unit }) => t.target.amounts.exact(String(value), unit)).join(say.between))

export function recordsParts(words: RecordWords, finding: Of<'records'>): Part[] {
  const parts = listedParts(words, finding)
  const all = [...parts, ...sumOf(words, finding)]
  return finding.other ? [otherPart(words, finding.query), ...all] : all
}

function listedParts(words: RecordWords, { records, query, void: voided, late }: Of<'records'>): Part[] {
  const { say } = words
  const rows = (all: readonly ShownRecord[]) => all.slice(-LISTED).map((one) => rowOf(words, one))
  const besides = [
    ...(late.length ? [partOf(say.laterLogged, rows(late))] : []),
    ...(!voided.length
      ? []
      : voided.length <= FULL || query.periods.length
        ? [partOf(say.voided, rows(voided))]
        : [partOf(say.leftOut, say.numbers(voided.map(({ record }) => record.number)))]),
  ]
  // 那180张算进去了吗: that it is in no total is the answer.
  if (!records.length && voided.length && query.focus === 'counted') return besides
  if (!records.length) return [partOf(say.noEntries, scopeOf(words, query)), ...besides]
  const lead = leadOf(words, query, records)
  const head =
    lead.length || query.numbers.length || (query.want === 'latest' && records.length === 1)
      ? lead
      : [partOf(say.found, scopeOf(words, query), records.length)]
  if (records.length <= FULL) return [...head, ...records.map((one) => entryPart(words, one)), ...besides]
  const more = Math.max(0, records.length - LISTED)
  return [...lead, partOf(say.entries, scopeOf(words, query), records.length, rows(records), more), ...besides]
}

export function countParts(words: RecordWords, { count, records, query }: Of<'count'>): Part[] {
  const { say } = words
  if (!count) return [partOf(say.noEntries, scopeOf(words, query))]
  const numbers = (all: readonly ShownRecord[]) => say.numbers(all.map(({ record }) => record.number))
  const out = records.filter(({ state }) => state !== 'counts')
  const days =
    records.length <= LISTED ? records.map((one) => rowOf(words, one)).join(say.betweenClauses) : numbers(records)
  return [
    partOf(say.counted, scopeOf(words, query), count, days),
    ...(out.length ? [partOf(say.countedOut, numbers(out), count - out.length)] : []),
  ]
}

function correctionPart(words: RecordWords, shown: ShownRecord): Part[] {
  const { say } = words
  const { record, later, state } = shown
  if (!later) return []
  const amount = amountIn(words, record, unitIn(shown))
  const [name, by, who] = [nameIn(words, shown), nameOf(words, record.memberId), nameOf(words, later.memberId)]
  if (state === 'withdrawn')
    return [
      partOf(say.withdrawalOf, record.number, name, record.date, amount, by, later.number, later.recordedDay, who),
    ]
  const to = amountIn(words, later, unitIn(shown))
  return [
    partOf(
      say.correction,
      record.number,
      name,
      record.date,
      amount,
      by,
      later.number,
      later.recordedDay,
      who,
      to,
      later.note,
    ),
  ]
}

/** How many there are comes first, where they are several. */
export function correctionParts(words: RecordWords, { records, query }: Of<'corrections'>): Part[] {
  const { correctedMany, withdrawnMany } = words.say
  const times = timesOf(words, records)
  const many = query.want === 'withdrawals' ? withdrawnMany : correctedMany
  const head = times.length || records.length < 2 ? times : [partOf(many, records.length)]
  return [...head, ...records.flatMap((one) => correctionPart(words, one))]
}

export function uncorrectedParts(words: RecordWords, { records, query }: Of<'uncorrected'>): Part[] {
  const scope = scopeOf(words, query)
  if (query.want === 'withdrawals') return [partOf(words.say.unwithdrawn, scope)]
  return [
    partOf(words.say.uncorrected, scope, records.length),
    ...(records.length <= FULL ? records.map((one) => entryPart(words, one)) : []),
  ]
}

export const noRecordsParts = (words: RecordWords, { query }: Of<'noRecords'>): Part[] => [
  partOf(words.say.noEntries, scopeOf(words, query)),
]

export function peopleParts(words: RecordWords, { rows, query }: Of<'people'>): Part[] {
  const { say } = words
  const [first, ...others] = rows
  if (!first) return [partOf(say.noEntries, scopeOf(words, query))]
  const rest = others.map(({ memberId, records }) => say.personRow(nameOf(words, memberId), records.length))
  return [partOf(say.perPerson, scopeOf(words, query), nameOf(words, first.memberId), first.records.length, rest)]
}
