import type { Kind } from './query.ts'

/** What every plan in English consists of. */
export const PARTS_EN =
  'tasks?|measures?|targets?|goals?|indicators?|themes?|sections?|parts?|chapters?|principles?|steps?|phases?|actions?|pillars?'

/**
 * Where a word that asks may stand: at the beginning of a clause, after what joins or leads to it. Anywhere else it stands
 * behind a noun or a verb and asks nothing: people who resell, what a firm gets when it is recognised.
 */
const ASKING =
  '(?<=^|[,;:.?!–—-] ?|\\b(?:and|or|but|so|by|from|until|till|since|to|for|of|with|at|in|on|as|about|know|me|us|tell|says?|ask|see|find out|idea|is|are|exactly) )'
const ASKING_WORD = '(?:who|what|when|where|which|why|how)\\b'
const AUXILIARIES = 'is|are|was|were|does|do|did|will|would|can|could|should|may|has|have|must'
const AUXILIARY = `(?:${AUXILIARIES})\\b`
const DETERMINER = '(?:the|an?|we|they|it|there|i|you|our|this|that|these|any|every|each|all|one)\\b'

/** The signs of each kind, the most telling kind first. */
export const ENGLISH_SIGNS: readonly [Kind, RegExp][] = [
  ['clause', /\b(?:full|exact|original) (?:text|wording)|\bverbatim\b|\b(?:text|wording) of\b|\bquote\b/iu],
  [
    'summary',
    /\bsummar(?:i[sz]e|y(?! report))|\b(?:one|a single) sentence\b|\b(?:overview|in (?:a|one|two|three|short|brief|plain) (?:words?|sentences?|terms)|gist|main points|nutshell|in short|in brief|rundown|tl;?dr|what(?:'s| is) (?:it|this|the plan|this plan) (?:all )?about)/iu,
  ],
  ['mention', /\b(?:mention|refer to|talk about|say anything|bring up|cover(?:ed)? anywhere|come up)\w*/iu],
  [
    'definition',
    /\bwhat (?:is|are) meant|\bmeaning of\b|\bwhat does .+ mean\b|\bdefin|\bstand(?:s)? for\b|^what(?:'s| is) an? /iu,
  ],
  [
    'compare',
    /\bdiffer|\bcompar|\bversus\b|\bvs\b|\b(?:more|less|fewer|larger|bigger|higher|lower|earlier|later|longer|smaller)\b(?=[^?]* (?:than(?! [\d¥$]| (?:one|two|three|four|five|six|ten|half|a)\b)|or)\b)/iu,
  ],
  [
    'which',
    /\d[^?]{0,30}\b(?:refer|stand for|about|is what|which target|what target)|\bwhat (?:is|are|does) (?:the )?(?!(?:19|20)\d\d\b)\d/iu,
  ],
  ['count', new RegExp(`\\bhow many (?:[a-z]+ ){0,2}(?:${PARTS_EN})\\b`, 'iu')],
  ['value', /\bhow (?:many|much)\b/iu],
  [
    'body',
    new RegExp(
      `${ASKING}who\\b|\\bwho\\W*$|\\bwhich (?:body|bodies|department|agency|agencies|ministry|bureau|office|organi[sz]ation|team|council)|\\b(?:responsible|in charge|leads?)\\b`,
      'iu',
    ),
  ],
  [
    'date',
    new RegExp(
      `${ASKING}when\\b(?: (?=${AUXILIARY})|(?![^,?]*, ?(?:${ASKING_WORD}|${AUXILIARY})))|\\bwhen\\W*$|\\bdeadline|\\bdue\\b(?! to)|\\bby (?:what|which)\\b|\\bwhat (?:date|year|month)|\\bwhich (?:year|month|quarter)|\\bhow (?:long|soon|often|quickly)|\\btime ?(?:frame|line|table)`,
      'iu',
    ),
  ],
  [
    'value',
    /\bhow (?:large|big|high|far|fast)\b|\bwhat (?:share|percentage|proportion|number|rate|figure|amount|level|target|size)|\b(?:percent|rate|target)\b[^?]{0,20}\?/iu,
  ],
  [
    'check',
    new RegExp(
      `(?:^|(?<=[.;:–—] ?|\\s-+ |^if\\b[^?]*, ))(?:${AUXILIARY})|(?<=, )(?:${AUXILIARY})(?= (?:${DETERMINER}))|\\bright\\?|\\bcorrect\\?|\\bisn't it|\\btrue\\b`,
      'iu',
    ),
  ],
  [
    'list',
    /\bwhich\b|\blist\b|\bwhat are\b|\bwhat (?:kinds|types|sorts|tasks|measures|areas|steps|actions|support)|\bname the\b/iu,
  ],
]

/** What is measured or paid. */
const QUANTITY =
  'share|percentage|proportion|ratio|number|rate|figure|amount|level|target|goal|size|cap|ceiling|limit|maximum|minimum|price|fee|cost|fine|penalty|reward|bonus|subsidy|grant|salary|wage|capacity|length|height|width|depth|area|distance|quota|threshold|total'
/** What is the growth rate of, what fee, how tall: unlike the other signs a part of what a question is about. */
export const ASKS_AMOUNT = new RegExp(
  `\\bwhat(?:'s| (?:is|was|are|were))? (?:(?!(?:of|for|on|in|to|by|with|about|at|from|that|which|where|${AUXILIARIES})\\b)[\\w'%/-]+ ){0,6}?(?:${QUANTITY}|maximum [a-z]+)\\b|\\bhow (?:tall|wide|deep|thick|heavy|old|low|small|short|close)\\b`,
  'iu',
)
