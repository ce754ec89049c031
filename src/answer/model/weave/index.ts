export { isVerb } from './belonging.ts'
export { type Evidence, isWithin, type Place } from './evidence.ts'
export {
  ASIDE_PATTERN,
  areOfSentence,
  type Dates,
  datesOver,
  type Figure,
  isCondition,
  isDate,
  memberAt,
  type Phrase,
  phraseBefore,
  phrasesIn,
} from './phrases.ts'
export { LIST, matches, type Word } from './tokens.ts'
export { isElsewhere, isOffTopic, isOfOthers } from './topics.ts'
export { type Taken, type Woven, weave } from './weave.ts'
export { type ClaimWords, claimWords } from './words.ts'
