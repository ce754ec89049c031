import type { Clause } from '../../plan/plan.ts'
import type { Citation } from '../draft.ts'
import type { PlanIndex } from '../search/index.ts'
import { headOf } from './head/index.ts'

/** 想解决啥毛病, 图啥, 为什么要搞: what a plan is for, and not what it says. */
export const ASKS_AIM =
  /(?:解决|针对|冲着|治)[^,。?]{0,6}(?:什么|啥|哪)|图(?:什么|啥|个啥)|为(?:什么|啥|了什么|了啥)|(?:目的|初衷|用意|意图)|(?:毛病|痛点)|\b(?:what problems?|what (?:is|are) (?:it|this|the \w+) (?:for|trying|meant)|purpose|aims? (?:at|to)|trying to (?:achieve|solve|do)|meant to (?:solve|fix|do|achieve)|why)\b/iu

/** What is wrong is asked for, rather than what is wanted. */
const ASKS_TROUBLE = /毛病|问题|痛点|短板|难题|难处|解决|\b(?:problems?|solve|fix|address)\b/iu

const LEAD = '(?:着力|切实|有效|加快|努力|推动|着重|下大力气)*'
const SOLVES = new RegExp(
  `^(?:为了?)?${LEAD}(?:解决|缓解|破解|化解|消除|扭转|遏制|根治|整治|革除|减轻|补齐)(?!有关)`,
  'u',
)
const TROUBLE =
  /(?:存在|面临|还有|仍有)[^。；]{4,}(?:问题|不足|困难|短板|矛盾|弱项)|等问题|(?:问题|矛盾)(?:仍然?|依然|较为?|比较)?(?:突出|存在)/u
const AIMS = new RegExp(`^(?:${LEAD}(?:实现|减轻|降低)|旨在)`, 'u')
const FOR = /^为(?!什么|指导|主|导向|抓手|目标|重点|统领|引领|核心|契机|依托)/u
/** Where a sentence stops saying what it is for: 结合我市实际，制定本方案. */
const MAKES =
  /^(?:根据|依据|按照|参照|结合|经|现(?!代)|特|制定|提出|决定|定于|我[委局厅市省县区]|[\p{Script=Han}]{2,20}(?:决定|制定))/u
/** 贯彻…决策部署 names who is obeyed; what is wanted stands behind it. */
const OBEYS = /^为?(?:了|深入|全面|认真|进一步)*(?:贯彻|落实|学习)/u

const PURPOSE = /总体|指导思想|总则|目标|思路|目的|意义/u
const STATE = /问题|形势|现状|背景|不足|挑战/u
const LEAST = 8

const sentencesIn = ({ path, text }: Clause): Citation[] =>
  (text.match(/[^。\n]+/gu) ?? []).map((quote) => ({ path, quote: quote.trim() }))

/** The pieces between commas from the first that fits, as long as those behind it fit as well; verbatim. */
function stretchOf({ path, quote }: Citation, fits: (piece: string) => boolean): Citation | undefined {
  const pieces = quote.match(/[^，；]+[，；]?/gu) ?? []
  const own = pieces.map((piece) => fits(piece.trim()))
  const from = own.indexOf(true)
  if (from < 0) return undefined
  const end = own.indexOf(false, from)
  const words = pieces
    .slice(from, end < 0 ? undefined : end)
    .join('')
    .replace(/[，；：:]$/u, '')
    .trim()
  return words.length < LEAST ? undefined : { path, quote: words }
}

/** 为破解有关难题，加快…发展: from 为 to where the sentence turns to how it was made. */
function madeFor({ path, quote }: Citation): Citation | undefined {
  const pieces = quote.split('，').map((piece) => piece.trim())
  const from = pieces.findIndex((piece) => FOR.test(piece))
  const end = pieces.findIndex((piece, at) => at > from && MAKES.test(piece))
  if (from < 0 || end < 0) return undefined
  const said = new Set(pieces.slice(from, end))
  return stretchOf({ path, quote }, (piece) => {
    const bare = piece.replace(/[，；]$/u, '')
    return said.has(bare) && !OBEYS.test(bare)
  })
}

/** What the plan is for, in as few of its own words as say it: what it solves, what it is made for, what it aims at. */
export function aimOf({ plan }: PlanIndex, text: string): Citation | undefined {
  const head = headOf(plan)
  const own = [...head.filter(({ path }) => path !== '通知'), ...head.filter(({ path }) => path === '通知')].flatMap(
    sentencesIn,
  )
  const headed = (sign: RegExp) =>
    plan.clauses
      .filter(({ heading = '' }) => sign.test(heading))
      .slice(0, MOST)
      .flatMap(sentencesIn)
  const purposes = [...own, ...headed(PURPOSE)]
  const first = (from: readonly Citation[], find: (sentence: Citation) => Citation | undefined) =>
    from.map(find).find((found) => found !== undefined)
  const isSolved = (words: string) => words.split(/[，；]/u).some((piece) => SOLVES.test(piece))
  const aimed = (one: Citation) => stretchOf(one, (piece) => AIMS.test(piece))
  const solved = (one: Citation) =>
    [
      stretchOf(one, (piece) => SOLVES.test(piece) || AIMS.test(piece)),
      stretchOf(one, (piece) => SOLVES.test(piece)),
    ].find((found) => found !== undefined && isSolved(found.quote))
  const made = first(own, madeFor)
  if (made && isSolved(made.quote)) return made
  const [solves, aims] = [first(purposes, solved), first(purposes, aimed)]
  if (!ASKS_TROUBLE.test(text)) return made ?? solves ?? aims
  const troubled = (one: Citation) => stretchOf(one, (piece) => TROUBLE.test(piece))
  return solves ?? first([...own, ...headed(STATE)], troubled) ?? made ?? aims
}

/** Parts of a plan looked at for what it is for. */
const MOST = 4
