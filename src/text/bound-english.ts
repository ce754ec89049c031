import type { Bound } from './stated.ts'

const LESS = '(?:less|fewer|lower|smaller|shorter) than|below|under|beneath'
const MORE = '(?:more|greater|higher|larger|longer) than|over|above|exceed(?:s|ing)?|in excess of|upwards of|beyond'
const NOT =
  '(?:\\b(?:no|not|never|nor|cannot)|n.t)\\s(?:to\\s|be\\s|fall\\s|drop\\s|rise\\s|go\\s|take\\s|last\\s|cost\\s)*'
const LEAST =
  'at or above|at least|at a minimum|(?:a |the )?min(?:imum|\\.)?(?: of)?|not? (?:less|fewer)|as many as possible|no later than'
const MOST =
  'at or (?:below|under)|(?:at least )?as low as|at most|up to|(?:a |the )?max(?:imum)?(?: of)?|capped at|(?:a )?(?:cap|ceiling|limit) of|limited to|within'
const ABOUT =
  'about|around|approximately|approx\\.?|roughly|circa|c\\.|nearly|almost|close to|some|in the region of|in the order of|an estimated'
/** What may stand between a binding word and its amount. */
const LINK =
  '\\s*(?:\\b(?:a|an|another|the|further|additional|extra|all|just|only|about|average(?: of)?|total|of)\\s+)*'

const before = (source: string, bound: Bound): [RegExp, Bound] => [
  new RegExp(`(?<![\\w-])(?:${source})${LINK}$`, 'i'),
  bound,
]

/** Words before an amount that bind it; the first that fits counts. */
export const ENGLISH_BEFORE: readonly [RegExp, Bound][] = [
  before('between', 'range'),
  before(`${NOT}(?:${LESS})`, 'atLeast'),
  before(`${NOT}(?:${MORE})`, 'atMost'),
  before(LEAST, 'atLeast'),
  before(MOST, 'atMost'),
  before('as (?:many|much) as', 'exact'),
  before(LESS, 'lessThan'),
  before(MORE, 'moreThan'),
  before(ABOUT, 'approximate'),
]

/** Words behind an amount that bind it. */
export const ENGLISH_AFTER: readonly [RegExp, Bound][] = [
  [
    /^(?:(?: of (?:[a-z]+ )?[a-z]+)? or (?:more|higher|above|over|greater|better|longer|larger|bigger|older)| and (?:above|over|more)| (?:as a )?minimum| plus|\+|,? at least(?=\s*(?:[.,;:)]|$)))(?![\w-])/i,
    'atLeast',
  ],
  [
    /^(?:(?: of (?:[a-z]+ )?[a-z]+)? or (?:less|fewer|below|lower|under|shorter|smaller|younger)| and (?:below|under)| (?:as a )?max(?:imum)?|,? at most(?=\s*(?:[.,;:)]|$)))(?![\w-])/i,
    'atMost',
  ],
  [/^ or (?:so|thereabouts)\b/i, 'approximate'],
]

const NEGATIVE =
  /\b(?:nobody|no one|none|neither|never|no (?!later|sooner|more|less|fewer|longer|lower|higher|greater)[a-z]+)\b[^.;:\n]*$/i

/** No class of more than 21, nobody has to walk more than 400 metres: said of nobody a lower limit is an upper one. */
export function underNegation(bound: Bound, before: string): Bound {
  if (bound !== 'moreThan' && bound !== 'lessThan') return bound
  if (!NEGATIVE.test(before) || /\b(?:an?|the) [a-z]+ (?:of|with) $/i.test(before)) return bound
  return bound === 'moreThan' ? 'atMost' : 'atLeast'
}
