import { isMoney, isRate, scaled } from '../../../text/index.ts'
import { type Figure, leadOf, restOf } from './figure.ts'

type EnglishBasis = 'total' | 'level' | 'yearly' | 'change'

const CHANGE_NOUN = '(?:increase|reduction|decrease|cut|rise|growth|improvement|drop|fall|decline|saving)s?'
const CHANGED = new RegExp(`^\\s*(?:\\S+\\s+){0,2}?${CHANGE_NOUN}\\b|^\\s*(?:more|fewer|less|lower|higher)\\b`, 'i')
const CHANGE_OF = new RegExp(`\\b${CHANGE_NOUN} (?:\\w+ ){0,4}?(?:of|by)\\s+(?:a )?$`, 'i')
const COMPARED =
  /\b(?:compared (?:with|to)|relative to|against (?:a|the|its|19|20)|on (?:19|20)\d\d(?:\/\d\d)? levels?)/i

/** The basis of an amount of an English text. */
export function englishBasis(figure: Figure): EnglishBasis {
  const { amount, relation, segment } = figure
  const { base } = scaled(amount.unit)
  if (isYearly(figure) && !(/ per /.test(amount.unit) && !isMoney(amount.unit))) return 'yearly'
  if (isChange(figure)) return 'change'
  if (isRate(amount.unit)) return 'level'
  if (base === 'time' && segment.times.some(({ role }) => role === 'every')) return 'yearly'
  if (relation.form === 'by') return 'total'
  if (/ per |\//.test(amount.unit)) return 'level'
  return isLevel(figure) ? 'level' : 'total'
}

function isYearly({ segment, start, end, until, paragraph, from }: Figure): boolean {
  const every = segment.times.filter((time) => time.role === 'every' && time.grain === 'year')
  const behind = every.some((time) => time.start >= end && time.start <= until)
  const head = every.some(
    (time) =>
      time.start < start &&
      (/^\W*$/.test(paragraph.folded.slice(segment.start, time.start)) ||
        (time.start >= from && !/,|\band\b/.test(paragraph.folded.slice(time.end, start)))),
  )
  return behind || head
}

function isChange(figure: Figure): boolean {
  const { amount, relation, segment, paragraph } = figure
  if (!isRate(amount.unit) && amount.unit !== 'times') return false
  if (amount.unit === 'times') return !segment.times.some(({ role }) => role === 'every')
  if (relation.form === 'by' || /^halv/i.test(paragraph.folded.slice(amount.start, amount.end))) return true
  if (CHANGED.test(restOf(figure)) || CHANGE_OF.test(leadOf(figure))) return true
  return relation.form === 'none' && COMPARED.test(paragraph.folded.slice(segment.start, segment.end))
}

const MODAL =
  /^(?:[^,;.]{0,40}?\b)?(?:will|to|must|shall|should) (?:be|have|move|meet|become|use|live|stay|remain)\b(?! (?:built|trained|planted|created|agreed|installed|delivered|recruited|opened|redesigned|completed|supported|[a-z]+ed)\b)/i

/** all 64 buses are to be …: a state of those there are; what is built, trained or agreed adds up. */
function isLevel(figure: Figure): boolean {
  const { amount, bound, relation, paragraph } = figure
  if (relation.form === 'to' && !relation.shared) return !isMoney(amount.unit)
  if (relation.form === 'make') return false
  const all = /\ball (?:of )?(?:the |our |its )?$/i.test(paragraph.folded.slice(figure.from, figure.start))
  const state = MODAL.test(paragraph.folded.slice(figure.end, figure.segment.end))
  if (all || state) return true
  return !isMoney(amount.unit) && (bound === 'atMost' || bound === 'lessThan')
}

/** Whether less is better. */
export function englishDirection(figure: Figure, basis: EnglishBasis): 'up' | 'down' {
  const { bound, relation, paragraph, amount } = figure
  if (basis === 'total') return 'up'
  if (/^halv/i.test(paragraph.folded.slice(amount.start, amount.end))) return 'down'
  if (
    CHANGED.test(restOf(figure)) &&
    /^\s*(?:\S+\s+){0,2}?(?:reduction|decrease|cut|drop|fall|decline|fewer|less|lower|saving)/i.test(restOf(figure))
  )
    return 'down'
  if (
    /\b(?:reduction|decrease|cut|drop|fall|decline|saving)s? (?:\w+ ){0,4}?(?:of|by)\s+(?:a )?$/i.test(leadOf(figure))
  )
    return 'down'
  return relation.direction === 'down' || bound === 'atMost' || bound === 'lessThan' ? 'down' : 'up'
}
