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
