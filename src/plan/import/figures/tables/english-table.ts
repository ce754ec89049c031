import { countedIn } from '../../../../text/index.ts'

/** What an English row of indicators says in its name. */
export interface EnglishRow {
  unit: string
  /** A change against a base, such as a reduction on 2019/20. */
  change: boolean
  falls: boolean
  /** What is done anew in every year: inspections in the year. */
  piecemeal: boolean
  /** What was done by then, or in that year: wells drilled. */
  done: boolean
}

const SUM = /^(?:cumulative|total|number|no\.?|annual|per year|yearly|average|baseline|target|actual|estimated?|new)$/i
const CHANGE =
  /\b(?:reduction|decrease|increase|change|growth|cut|saving)s?\b.*\b(?:on|from|against|since|compared|relative|over|vs)\b/i
/** % of farmers with insurance, Percentage of pupils who stay */
const PERCENT = /^(?:the )?(?:%|per ?cent(?:age)?\b)/i
const FALLS = /\b(?:reduction|decrease|cut|decline)\b/i

const IN_YEAR = /\b(?:(?:in|during|over) the year|(?:each|every|per) year|annually)$/i
/** wells drilled, events held; how many are connected or employed is a state, and so is a share. */
const PARTICIPLE =
  '(?:newly |fully )?(?:[a-z-]+ed(?: out| up)?|held|built|made|run|sown|laid|dug|given|taught|sold|spent)'
const DONE = new RegExp(
  `^\\s*${PARTICIPLE}(?:,? and ${PARTICIPLE})*(?:$| (?:with|to|by|in|for|from|at|on|under|through|against)\\b)`,
  'i',
)
/** A part of a whole, or a mean: no sum of what was done. */
const MEASURED = /\b(?:share|proportion|percentage|rate|ratio|average|area)\b|%/i
const STAYS =
  /^\s*(?:newly |fully )?(?:connected|employed|enroll?ed|registered|covered|served|protected|licensed|certified|occupied|used|owned|managed|involved|engaged|reported|needed|located|based|affected|infected|insured|hospitali[sz]ed|unemployed|dumped)\b/i

/** The unit stands in brackets behind the name; a sum counts the noun that the name begins with. */
export function englishRow(name: string): EnglishRow {
  const bracketed = [...name.matchAll(/[(（]([^()（）]{1,40})[)）]/g)]
    .map(([, unit = '']) => unit.trim())
    .filter((unit) => !SUM.test(unit))
  const bare = name.replace(/[(（][^()（）]*[)）]/g, ' ').trim()
  const plain = bare.replace(/^(?:the )?(?:total |average )?(?:number|no\.?|nos\.?|#|count) of /i, '')
  const counted = countedIn(plain)
  const behind = plain.slice(plain.indexOf(counted) + counted.length)
  const change = CHANGE.test(bare)
  return {
    unit: bracketed.at(-1) ?? (PERCENT.test(bare) ? '%' : counted),
    change,
    falls: change && FALLS.test(bare),
    piecemeal: IN_YEAR.test(bare),
    done: counted !== '' && !MEASURED.test(bare) && DONE.test(behind) && !STAYS.test(behind),
  }
}
