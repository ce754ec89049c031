import { countedIn, isRate, scaled } from '../../../../text/index.ts'
import { type Figure, isPlainVerb } from '../find/index.ts'

const LONGEST = 100
/** Objective 2: All cars, Target (iv) At least: what an aim is called is no part of what it is of. */
export const LABEL =
  /^\W*\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s*|^\W*(?:(?:19|20)\d\d )?(?:objective|target|goal|aim|ambition|milestone|commitment|outcome|indicator|measure)s? ?(?:\([\divx]+\)|\d[\d.]*)?\s*:?\s+(?=[A-Z\d]|$)(?<=[:)\d]\s+)/i
const OPENING =
  /^(?:the|a|an|all|our|its|their|these|those|this|each of|of|and|or|but|that|so|so that|with|in|on|at|for|to|by|from|first|next|further|another|additional|number of|overall|total|between|of which|including|around|about|up|down|per(?! capita)|year|then|also|whom|which|whose|who|will|is|are|be|while|whereas|more|fewer|some)(?:\s+|$)/i
const CLOSING =
  /(?:^|\s+)(?:by|to|from|of|the|a|an|and|or|at|with|within|in|on|for|is|are|be|will|that|so|which|further|has|have|not|both|an average of|up|down|out|shall|must|should|no|least|only|than|stands?|stood|average|currently|current|as)$/i
/** What leads from a verb or its object to an amount. */
export const LEADS =
  /\b(?:by|to(?: be)?|from|at|of|below|under|above|over|is|are|be)\s+(?:an? |the )?(?:further |average (?:density |rate )?(?:of )?)*$/i

/** The words with blanks for the times that stand in them, so that every place stays. */
export function withoutTimes(
  { paragraph, segment }: Figure,
  from: number,
  until: number,
  whole = paragraph.text,
): string {
  let text = whole.slice(from, until)
  for (const { start, end } of segment.times)
    if (start >= from && end <= until)
      text = text.slice(0, start - from) + ' '.repeat(end - start) + text.slice(end - from)
  return text
}

export const isMeasure = (unit: string) => /\p{Script=Han}/u.test(scaled(unit).base) || scaled(unit).base === 'time'

/** The noun phrase that the amount counts, as it stands: new reuse shops. */
export const counting = ({ amount, paragraph }: Figure): string =>
  amount.unit === ''
    ? ''
    : paragraph.text
        .slice(amount.start, amount.end)
        .replace(
          /^\S+\s+(?:(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen|and|to|or more|more|fewer|[\d.,]+)\s+)*/i,
          '',
        )
        .replace(/ per \w+$/, '')

/** homes + of social housing; people + living with HIV; homes + insulated is the same homes. */
export const ofWhat = (figure: Figure): string =>
  /^(?:of (?!them\b|which\b|whom\b)|[a-z]+ing |[a-z]{2,}(?:ed|lt|pt|wn|ught) (?:to|by|with|from) ).*/i.exec(
    restOfClause(figure),
  )?.[0] ?? ''

/** 95% of residents live within 2 miles, 30 km open: what stands behind a share or a size. */
export function complement(figure: Figure): string {
  const words = restOfClause(figure).replace(/^\([^()]*\)\s*/, '')
  if (isRate(figure.amount.unit) && /^(?:below|above|under|over|on|from|against|compared|relative)\b/i.test(words))
    return ''
  if (/^(?:of (?:them|these|those|which|whom|it)\b|\w+$)/i.test(words)) return ''
  return tidyPhrase(words.replace(/^of\s+|\s+per \w+$/gi, ''))
}

/** The words behind an amount up to a stop or the next amount, without the times between them. */
export function restOfClause({ segment, end, until, paragraph }: Figure): string {
  let text = paragraph.text.slice(end, Math.max(end, until))
  for (const time of segment.times.filter(({ start }) => start >= end && start < until).reverse())
    text = text.slice(0, time.start - end) + text.slice(Math.min(time.end, until) - end)
  const own = upToStop(text.replace(/\s*\([^()]*\)|^\)/g, ''))
  // of road and mend 95% of potholes: the last word is the verb of what comes next.
  return until < segment.end
    ? own.replace(
        /\s(?:and|then) (?:[a-z]+(?: at least| more than| up to| around| about)?|(?:the|our|its|their) .*\b[a-z]+ed(?: from| to| by)?)$/,
        '',
      )
    : own
}

/** road and repair potholes: what is done next is no part of it. */
export const upToVerb = (text: string): string => {
  for (const { index, 1: word = '' } of text.matchAll(
    /\s(?:and|or|but|then) ([a-z]+) (?!of\b|for\b|to\b|in\b|services?\b)/g,
  ))
    if (isPlainVerb(word)) return text.slice(0, index)
  return text
}

const upToStop = (text: string): string =>
  (upToVerb(text).split(/[.;:,](?=\s|$)|\s\(|\s(?:and|but) (?=(?:will|shall|must|to)\b)|\sby (?=[a-z]+ing\b)/)[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim()

export const phrase = (words: string): string => tidyPhrase(upToStop(words))

export function tidyPhrase(words: string, short = true): string {
  let name = words
    .replace(LABEL, '')
    .replace(/\[(?:\^?\d{1,6}|(?:foot|end)?note \d{1,3})\]/gi, '')
    .replace(/[\s*#>|]+/g, ' ')
    .replace(/^[^\p{L}\p{N}‘“'"(]+/u, '')
    .trim()
  for (let before = ''; before !== name; ) {
    before = name
    name = name
      .replace(/^[\s,;:]+/, '')
      .replace(OPENING, (words) => (/^First (?=[A-Z])/.test(name) ? words : ''))
      .replace(CLOSING, '')
      .replace(/[\s,;:.–-]+$/, '')
  }
  return short && name.length > LONGEST ? name.slice(0, LONGEST).replace(/\s+\S*$/, '') : name
}

/** The noun a name counts: number of public charge points. */
export const unitOfName = (name: string): string => countedIn(name.replace(/^(?:the )?(?:total )?number of /i, ''))
