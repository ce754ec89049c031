import { isMoney, isRate, isTime } from '../../../../text/index.ts'
import { type Figure, sentenceAround } from '../find/index.ts'

const RULE =
  /\b(?:grants?|payments?|bonus(?:es)?|subsid(?:y|ies)|loans?|vouchers?|awards?|rewards?|prizes?|stipends?|incentives?|compensation|fines?|penalt(?:y|ies)|fees?|discounts?|rebates?|allowances?|(?:financial )?assistance|rents?) (?:of|worth|are|is|will|shall|can|may|covers?|cap(?:ped)?|vary|varies|ranges?)\b|\beligible (?:for|to)\b|\bentitled\b|\bestimate[sd]?\b|\best(?:imated)?\. cost|\b(?:ceiling|cap|maximum) of\b|\b(?:capped|limited) at\b/i
const LAW =
  /\b(?:Act|Regulations?|Directive|Code|Treaty|Agreement|statutory|legislation|law)\b(?=.*\b(?:(?<!\b(?:will|would|to|shall) )requires?|required|obliges?|sets?|commits?|entitle[sd]?|mandates?)\b)|\bby law\b/
/** Under the guidance, developments must provide 25%: what holds for anybody, and not what the plan will do. */
const NORM =
  /\b(?:under|by|according to|in line with) (?:the |its |our )?(?:[\w-]+ ){0,3}(?:guidance|guidelines?|regulations?|rules|standards?|code|order|by-?laws?|act|legislation|directive)\b(?=[^.;]*\b(?:must|may|shall|are to|is to|should)\b)/i
/** must serve at least 200 households to be considered: what one needs to take part. */
const ADMITS =
  /\b(?:must|should|need to|have to)\b[^.;]*\bto (?:be (?:considered|eligible|accepted|admitted|registered|selected|supported|funded)|qualify|apply|take part|participate)\b|\b(?:qualif(?:y|ies)|(?:is|are) eligible) (?:if|when|where|for)\b|^\W*(?:applicants?|groups|bidders|[a-z]+ers|[a-z]+ants) must (?:have|hold|be)\b/i

/** Applications must be made within 28 days, reports are due within a month: how papers are dealt with. */
const PROCEDURE =
  /\b(?:applications?|requests?|appeals?|objections?|notices?|claims?|bids?|returns?|(?:annual |progress |quarterly )?reports?|complaints?|grievances?|submissions?|minutes|documents?|declarations?|permits?|licen[cs]es?|invoices?|forms?)\b(?: [a-z]+){0,3} (?:(?:must|shall|may|should|will|are to|is to) be|(?:is|are) (?:due|submitted|published|made|answered|handled|processed|decided))\b/i

/** The board will meet four times a year, progress is reported twice yearly: how the work is watched. */
const WATCHES =
  /\b(?:meet(?:s|ing)?|conven(?:es?|ing)|reports?|reporting|reported|reviewed|updated|published)\b(?: [a-z]+){0,4} $/i

/** Grants of up to £20,000, Cost: £14.5 million: what somebody gets by a rule, what is estimated, what a law asks. */
export function isEnglishRule(figure: Figure): boolean {
  const { amount, bound, segment, paragraph, start, relation } = figure
  const sentence = sentenceAround(paragraph.folded, segment.start, segment.end)
  if (LAW.test(sentence) || NORM.test(sentence) || ADMITS.test(sentence)) return true
  if (isTime(amount.unit) && bound === 'atMost' && PROCEDURE.test(sentence)) return true
  if (amount.unit === 'times' && WATCHES.test(paragraph.folded.slice(segment.start, amount.start))) return true
  const before = paragraph.folded.slice(Math.max(0, start - 60), amount.start)
  if (/\bsubject to (?:an? |the )?(?:[a-z]+ )?(?:ceiling|maximum|cap|limit|minimum) of\s+$/i.test(before)) return true
  if (!isMoney(amount.unit) && !isRate(amount.unit)) return false
  if (isMoney(amount.unit) && / per /.test(amount.unit)) return true
  const cost = /\b(?:costs?|costing|needs?|requires?|budget|price|value|of which)(?::| of| is| at| to)?\s*$/i
  if (isMoney(amount.unit) && cost.test(paragraph.folded.slice(Math.max(0, start - 60), start))) return true
  const isSet =
    relation.form !== 'to' ||
    relation.shared ||
    /\b(?:(?:be|is|are)|to an? (?:maximum|limit|ceiling|cap) of)\s+$/i.test(before)
  return isSet && RULE.test(sentence)
}
