import { wordsIn } from '../search/index.ts'

/** What is asked for is the bound itself: 最低线, 起码, 至少, 封顶. */
const BOUND =
  /最低|起码|至少|最少|底线|下限|保底|必须|硬(?:性|指标|任务|要求|杠)|不得|不能[少低高超多]|不[少低]于|最高|最多|上限|封顶|顶多|不超过|不高于|\b(?:at least|minimum|floor|at most|maximum|cap(?:ped)?|must)\b/iu
/** What is only wished for, or of those who can: no bound. */
const WISHED = /鼓励|有条件|力争|争取|提倡|倡导|\b(?:encourag\w*|where possible|strive)\b/iu

/** Whether a question is after the bound, and not after what is wished for. */
export const asksBound = (text: string): boolean => BOUND.test(text) && !WISHED.test(text)

/** Whether words of a plan only wish for what they say. */
export const isWished = (words: string): boolean => WISHED.test(words)

/** Whether words of a plan say that an amount is the bound: 9%的下限. */
export const isBound = (words: string): boolean =>
  /最低|底线|下限|最高|上限|封顶|\b(?:minimum|floor|maximum|cap)\b/iu.test(words)

/** 能不能, 还要, 得: what is asked is what may or must be. */
const MODALS: ReadonlySet<string> = new Set(
  '能 可 可以 可否 能否 必须 须 要 应 应该 应当 允许 许 需 需要 不用 行 准 强制'.split(' '),
)
const MUST = /[也都还就又]得/u
const MODAL_EN = /\b(?:can|may|must|should|allowed|need|ha(?:s|ve) to|required)\b/iu
export const asksRule = (text: string): boolean =>
  MUST.test(text) || MODAL_EN.test(text) || wordsIn(text).some((word) => MODALS.has(word))

/** Whether words of a plan say what may, must or may not be, or who is left out. */
export const isRule = (words: string): boolean =>
  /不得|不能|不再|不予|无[需须]|不需|允许|严禁|禁止|鼓励|原则上|除外|避免|适用|符合条件|必须|可以|应当|须|不(?:含|包括|享受|纳入|设|收)|可(?![持靠再视信行观及比控见能])|(?<![适响供效对反相感])应(?![急用对届收战答])/u.test(
    words,
  )
