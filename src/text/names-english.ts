import { SINGLE } from './cardinal-english.ts'
import { BEFORE_YEAR, COUNTED_NEXT } from './words-english.ts'

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
/** Words that a number names, instead of counting them. */
const LABEL =
  'Actions?|Objectives?|Goals?|Targets?|Parts?|Chapters?|Sections?|Annex(?:es)?|Appendix|Appendices|Tables?|Figures?|Box|Boxes|Pages?|Phases?|Stages?|Steps?|Tiers?|Levels?|Priorit(?:y|ies)|Pillars?|Themes?|Strands?|Outcomes?|Outputs?|Clauses?|Articles?|Regulations?|Schedules?|Paragraphs?|Paras?|Footnotes?|Options?|Scenarios?|Scopes?|Grades?|Key Stage|Class(?:es)?|Types?|Categor(?:y|ies)|Zones?|Wards?|Junctions?|Terminals?|Routes?|Lines?|Lots?|Numbers?|No\\.|Items?|Measures?|Indicators?|Strateg(?:y|ies)|Principles?|Commitments?|Recommendations?|Milestones?|Workstreams?|Projects?|Programmes?|Volumes?|Issues?|Versions?|Rounds?|Bands?|SDGs?|KPIs?|Years?|Quarters?'

/** Those of them that stand for nothing else in small letters: grades 3, 6 and 9. */
const SMALL_LABEL =
  'day|week|month|grades?|levels?|phases?|stages?|tiers?|scopes?|key stages?|years?|categor(?:y|ies)|priority|class|band|type|zone|annex|appendix|table|figure|section|chapter|page'

/** m3 is m³, CO2 is CO₂: the digit is a part of the unit. */
export const withPowers = (folded: string): string =>
  folded
    .replace(/(?<=\b[kc]?m)[23](?![\w.])/g, (digit) => (digit === '2' ? '²' : '³'))
    .replace(/(?<=CO)2(?=e|\b)/g, '₂')

const WRITTEN = SINGLE.split('|')
  .flatMap((word) => [word, word.toUpperCase(), word.replace(/^./, (letter) => letter.toUpperCase())])
  .join('|')

const WRITTEN_LARGE = SINGLE.split('|')
  .map((word) => word.replace(/^./, (letter) => letter.toUpperCase()))
  .join('|')

/** Behind a name a number belongs to it where it counts nothing: SB 1383, Level 4, Clean Power 100 option. */
const UNCOUNTED = `(?![\\d%]|[.,]\\d|-[a-z]|\\s?%| (?:[a-z-]+ ){0,3}(?:[a-z-]{2,}s|people)\\b| (?:per ?cent|thousand|[mbtr]+illion|crore|lakh|[kMGT]?Wh?p?|[kMG]?t|k?m|kg|ha)\\b)`

/** Words before a year: by 2030, the 2019 baseline, Act 2008. */
const YEAR = '(?:19|20)\\d\\d'

/** demand.[footnote 4], demand [12]: the mark of a note is no word of its sentence. */
export const NOTE_MARK = /(?<=[\p{L}\p{P}%\d] ?)\[(?:\^?\d{1,6}|(?:foot|end)?note \d{1,3})\](?![\w%])/giu

/** Numbers of an English text that name, order or date something, and are no amounts. */
export const ENGLISH_NAMES: readonly RegExp[] = [
  // CAB/26/041, SP-2019-14
  /(?<![\w/])[A-Z]{2,}[/-](?:\w+[/-])*\d+(?![\w%])/g,
  /https?:\/\/\S+|www\.\S+/g,
  // ## 01 Summary, 1. Raise, 2.1 Care, (3) Build
  /(?<=^[ #>*-]*#[ *]*)\d+(?:\.\d+)*[.)]?(?=\s)/g,
  // ; 2. Reinforce, : 1) Plan, | 14. Carry out: the numbers of a list within one paragraph
  /(?<=(?:^|[.;:|>)\u2022]|\d\.)\s*)\d{1,2}[.)](?=\s+[A-Z*])/g,
  // and finance 2. Develop: the same without a stop before it
  /(?<=[a-z]{2} )(?<!\b(?:to|by|of|from|than|least|most|about|around|over|under|and|or|is|are|be|at|in|for|with) )\d{1,2}[.)](?=\s+[A-Z])/g,
  // Bristol One City Plan: within a name
  new RegExp(`(?<=[A-Za-z,] )(?:${WRITTEN_LARGE})(?= [A-Z][a-z])`, 'g'),
  // the Mission for 100 Climate Neutral Cities
  /(?<=[A-Z][a-z]+ (?:for|of|on) )\d+(?= [A-Z][a-z]+ (?:[A-Z][a-z]+|and [A-Z]))/g,
  /(?<=^[ >*-]*)\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s)|(?<=^[ >*-]*)\d{1,2}(?:\.\d{1,2})+(?=\s+[A-Z])/g,
  new RegExp(
    `(?<![\\w-]|\\b(?:[Ee]very|[Ee]ach|per|a|[Tt]his|next|last) )(?:${LABEL}|${SMALL_LABEL}) \\d+(?!,\\d)(?:\\.\\d+)*(?:(?:, |,? and | to |-)\\d+(?!\\d| (?:in|by|during) (?:${LABEL}|${SMALL_LABEL})\\b)(?:\\.\\d+)*)*(?![\\d%])(?:[a-z]\\b)?`,
    'g',
  ),
  new RegExp(
    `(?<![\\w-])(?:${LABEL.toUpperCase()}|${LABEL}) (?:${WRITTEN}|[A-Z]|[IVX]+)\\b(?=\\s*(?:[:.–-]|$|(?:19|20)\\d\\d))|(?<![\\w-])(?:${LABEL.toUpperCase()}) \\d+(?:\\.\\d+)*`,
    'g',
  ),
  new RegExp(`(?<=[a-z,;] (?!Ksh|Rs|RM|US)[A-Z][A-Za-z]* )\\d{1,4}[A-Z]?${UNCOUNTED}`, 'g'),
  /(?<=\b[Aa]ge (?:of )?)\d{1,2}(?![\d%])/g,
  // 30 June, June 30, 4-6 May 2025
  new RegExp(`(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th)?(?:-\\d{1,2})? (?:of )?(?:${MONTH})\\b(?:,? ${YEAR})?`, 'g'),
  new RegExp(`\\b(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?(?![\\d%]|,\\d|\\s?(?:%|per cent))(?:,? ${YEAR})?`, 'g'),
  // 2025/26, 2024-2030, 2024-30
  new RegExp(`(?<![\\d.,£$€])${YEAR}(?:[/-](?:${YEAR}|\\d\\d))(?![\\d%])`, 'g'),
  // 2030, but not 2000 teachers
  new RegExp(
    `(?<![\\d.,£$€]|[£$€] )${YEAR}(?![\\d%]|[.,]\\d|-[a-z]|\\s?%|\\s?(?:per cent|percent|million|billion|thousand|hundred|km|kg|tonnes|hectares)\\b)(?:(?<=\\b(?:${BEFORE_YEAR}|spring|summer|autumn|fall|winter|end|${MONTH}|[A-Z][a-z]+),? ?\\(?${YEAR})|${COUNTED_NEXT})`,
    'g',
  ),
  /(?<![\w.])\d+(?:st|nd|rd|th)\b/g,
  /(?<!\d)\d{1,2}:\d\d(?!\d)|(?<![\d.])\d{1,2}(?:\.\d\d)?\s?(?:am|pm)\b|(?<!\d)24\/7(?!\d)/g,
]
