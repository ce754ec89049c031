/** Words of English that the readers of numbers, units and times share. */

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Words that end a noun phrase: what stands behind them belongs to something else. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  list(`
  a an the this that these those and or nor but so as if than then when where while who whom whose which what whether
  of in on at by to for from with within without into onto over under above below between among through during before
  after since until till against across around about along per via upon out up down off near beyond towards toward
  is are was were be been being am has have had having do does did will would shall should can could may might must
  not no it its they their them we our us you your he she his her i there here each every all both either
  neither any some more less fewer such only also already currently now yet still including excluding
  respectively compared versus plus minus because unless although though however therefore`),
)

/** Words that only a year stands behind, and those that an amount may stand behind as well. */
export const BEFORE_YEAR = 'by|in|until|till|before|after|during|since|the|our|its|their|this|year|vs|through'
export const BEFORE_ANY = 'of|on|from|to|than|and|with|between|for|over|below|above|under|against|a|an|or|at'

const MEASURED_NEXT = '[kMGT]?Wh?|k?m|kg|t|ha|mph|per ?cent'
/**
 * What may not stand behind a year. A number of four digits with what it counts behind it is none; 2019 levels are those
 * of a year, and so are 2030 targets: nobody counts near two thousand of anything without a comma.
 */
export const COUNTED_NEXT = `(?:(?<=(?:^\\W*|\\b(?:${BEFORE_YEAR}|of|for|from|to) )20[1-5]\\d)(?! (?:${MEASURED_NEXT})\\b)|(?! (?:(?!(?:levels|values|figures|emissions|rates|prices|this|across|towards|unless|versus|always|plus)\\b)[a-z-]{3,}s|people|${MEASURED_NEXT})\\b))`
/** Adjectives that say how a thing stands to others of its kind, not what it is. */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = new Set(
  list(`new other further additional more extra existing remaining different separate public local significant main key
  major selected named individual current total full of which`),
)

const IRREGULAR: Record<string, string> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  staff: 'staff',
  premises: 'premises',
  households: 'household',
  lives: 'life',
  head: 'head',
  cattle: 'cattle',
  sheep: 'sheep',
  deer: 'deer',
  fish: 'fish',
  livestock: 'livestock',
  poultry: 'poultry',
  youth: 'youth',
  police: 'police',
  aircraft: 'aircraft',
  personnel: 'personnel',
  buses: 'bus',
  feet: 'foot',
}
const NO_PLURAL = /(?:ss|us|is|ous|'s|’s|less|ness|\bgas)$/i

/** Whether a word counts several of something: homes, people, buses, MPs. */
export const isPlural = (word: string): boolean => {
  if (/^[A-Z]{2,}s$/.test(word)) return true
  const last = (word.split('-').at(-1) ?? '').toLowerCase()
  return Object.hasOwn(IRREGULAR, last) || (last.length > 2 && last.endsWith('s') && !NO_PLURAL.test(last))
}

/** homes is home, cities is city. */
export function singular(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] ?? word
  if (!isPlural(word)) return word
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  return /(?:[sxz]|[cs]h)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** Whether a word belongs to a closed class: articles, prepositions, pronouns, auxiliaries. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word.toLowerCase())
