import type { Language } from '../../locale/index.ts'

/** What a document says of itself: in its head, at its end, or about its own force. */
export type DocumentFact =
  | 'title'
  | 'issuer'
  | 'number'
  | 'issued'
  | 'period'
  | 'addressees'
  | 'copied'
  | 'basis'
  | 'effective'
  | 'valid'
  | 'repeals'
  | 'annexes'
  | 'interpreter'
  | 'contact'

type Signs = readonly [DocumentFact, RegExp][]

const NOUN = '(?:文件|方案|规划|计划|意见|通知|办法|细则|要点|工作安排|政策|纲要|公文|红头|材料|东西|[这本该此个份]文)'
/** The document itself, or nothing, is what is asked about: 新站的消防车按什么标准配 asks of something else. */
const SELF = `(?:^|[,，、。;；?？\\s]|多少|什么|啥|[吗呢呀]|哪天)(?:请问|那|另外|还有)?(?:[^,，。;；?？\\s]{0,14}${NOUN}|[这那它本该此][个份套]?)?(?:里头?|上头?|是|由|有|在|从|自|都|又|到底|究竟|的|当初|原来|最早|具体|一共|总共|共|主要|为了?)*`
const WHEN = '(?:什么时候|啥时候?|何时|什么日子|哪[一]?[年天日]|几月几?[号日]?|几号)'
const BODY = '(?:单位|部门|机关|机构|政府|部委|厅局|委局|委办局|[厅局委])'
const WHO = `(?:谁(?:[跟和与同]谁)?|哪(?:里|儿)|(?:哪|什么)[个几两些一二三四五六七八九十\\d]*[家个]?${BODY}?|[几多]少?[家个]${BODY}?)`
const TOGETHER = '(?:来|一起|联合|共同|一块儿?|合伙|牵头)*'
const ISSUED = '(?:印发|发布|出台|颁布|公布|发文|下发|转发|签发)'
const MADE = '(?:制定|制订|编制|起草|拟定|编写|草拟|发|印|出|写|编|定|拟|做|搞)'
const UNTIL = '管到?(?:哪[一几两]{0,2}个?(?:年|五年|天|月)|几年|什么时候|啥时候|几时)'
const BASED = '(?:依据|根据|依照|依|按照?|照着?|参照|对照|遵照|贯彻落实|贯彻|落实|对标|承接|基于)'
const PAPER = '(?:文件|精神|规定|要求|规划|意见|方案|法规?|法律|条例|政策|通知|纲要|决定|部署)'
const FORCE = '(?:施行|生效|实施|执行|实行)'

const ZH: Signs = [
  ['number', /文号|字号|文件(?:编)?号|几号文/u],
  [
    'issued',
    new RegExp(
      `${SELF}${WHEN}.{0,4}(?:${ISSUED}|[发印出]的)|${WHEN}${ISSUED}[的了]?[这本该]个?份?(?:${NOUN}|文)|(?:${ISSUED}|落款|成文).{0,3}(?:日期|时间|日子|是?什么时候|是?几月|是?哪[一]?[年天])|落款`,
      'u',
    ),
  ],
  [
    'issuer',
    new RegExp(
      `${SELF}${WHO}${TOGETHER}(?:${ISSUED}|${MADE}(?:的|(?=[,，、和?？]|$)))|(?:发文|印发|发布|制定|起草|编制|落款)的?${BODY}|联合发文|${SELF}[几多]少?[家个]${BODY}?${TOGETHER}(?:${ISSUED}|[发印出])`,
      'u',
    ),
  ],
  [
    'addressees',
    /(?:发|印发|下发|送)(?:给|到|往)了?(?:谁|哪|啥|什么)|给(?:谁|哪[^,。?]{0,5})(?:发|印|下|送)的?|主送|收文/u,
  ],
  ['copied', /抄送/u],
  ['valid', new RegExp(`有效期|${SELF}${WHEN}(?:到期|作废|过期|失效)`, 'u')],
  [
    'effective',
    new RegExp(`${SELF}(?:${WHEN}|几时)[^,。?]{0,4}${FORCE}|${FORCE}(?:的)?(?:日期|时间)(?!表|节点|安排)|生效`, 'u'),
  ],
  [
    'repeals',
    /(?:废止|废掉|取代|替代|替换|顶替|代替)(?:了|掉)?[^,。?]{0,4}(?:哪|什么|啥|几|以前|之前|原来的?|老|旧)|(?:哪|什么|啥)[^,。?]{0,10}(?:废止|作废|废掉)|(?:以前|之前|原来|旧|老)的?[^,。?]{0,10}(?:作废|废止)/u,
  ],
  [
    'annexes',
    /(?:几|多少|哪|什么|啥)(?:些|个|份|张)*(?:附件|附表|附录)|(?:附件|附表|附录)(?:都|一共|总共|分别|具体)*(?:有|是|包括|叫)(?:些|了)?(?:哪|几|多少|什么|啥)(?:些|个|份|张|名字?)*[?？]?$/u,
  ],
  ['interpreter', /解释权|(?:谁|哪[^,。?]{0,6})(?:来|负责)*解释|负责解释/u],
  [
    'contact',
    /联系谁|找谁(?:问|咨询|联系|对接)|联系人(?:是谁|有哪些|叫什么)|(?:问题|疑问|不清楚|不明白|不懂)[^,。?]{0,4}(?:找|问|联系)(?:谁|哪)/u,
  ],
  [
    'basis',
    new RegExp(
      `${SELF}${BASED}(?:了|的是?|着|是)*[^,。?]{0,6}(?:哪|什么|啥)[^,。?]{0,8}(?:${PAPER}|(?:来|定|编|制定|写|搞|出)的)|(?:制定|编制|出台|起草|政策|法律)的?(?:依据|根据)|${SELF}依据(?:是|有)?(?:什么|啥|哪)|${SELF}所?${BASED}[了的][^,。?]{0,6}${PAPER}[都是有]*(?:哪|什么|啥|几)|上位(?:文件|规划|法|依据)`,
      'u',
    ),
  ],
  [
    'period',
    new RegExp(
      `${NOUN}[^,。?]{0,6}(?:(?:哪|几)[一]?年到哪|${UNTIL}|期限|哪几年|起止)|几[年号]到几|规划期(?!间)|${SELF}(?:${UNTIL}|(?:哪|几)[一]?年[^,。?]{0,3}到(?:哪|几))|[这本该此整]个?[次项场]?(?:${NOUN}|行动|试点|整治)(?:是|从|自)*${WHEN}[^,。?]{0,3}到${WHEN}`,
      'u',
    ),
  ],
  [
    'title',
    new RegExp(
      `${NOUN}[^,。?]{0,6}(?:全称|标题|题目|叫(?:什么|啥))|[这本该此]个?份?(?:${NOUN})?是个?份?(?:什么|啥)(?:文件|材料)`,
      'u',
    ),
  ],
]

const PAPER_EN =
  '(?:it|this|(?:the|this)(?: \\w+){0,3}? (?:plan|document|notice|paper|scheme|opinions?|programme|program|text))'
const BODIES_EN =
  '(?:bod(?:y|ies)|departments?|offices?|agenc(?:y|ies)|authorit(?:y|ies)|ministr(?:y|ies)|governments?|organi[sz]ations?)'

const EN: Signs = [
  ['number', /\b(?:document|reference|file|serial) number\b/iu],
  [
    'issued',
    new RegExp(
      `\\bwhen (?:was|were|did) ${PAPER_EN}[^?]*(?:issued|published|released|signed|come out)|\\b(?:issue|publication) date\\b|\\bdate of (?:issue|publication)\\b|\\bdate is on\\b|\\bdate (?:on|of) ${PAPER_EN}`,
      'iu',
    ),
  ],
  [
    'issuer',
    new RegExp(
      `\\b(?:who|(?:which|what)(?: \\w+){0,3}? ${BODIES_EN})(?: \\w+ly)? (?:issued?|published?|released?|wrote|drew up|drafted|put\\b[^?]*\\bout)|\\bissuing ${BODIES_EN}|\\bissued by (?:who|which|what)`,
      'iu',
    ),
  ],
  ['addressees', new RegExp(`\\baddressed to\\b|\\baddressees?\\b|\\bwho (?:is|was) ${PAPER_EN} sent to\\b`, 'iu')],
  ['valid', /\b(?:valid (?:until|till|for)|validity|expir(?:e|es|y))\b/iu],
  [
    'effective',
    new RegExp(
      `\\bwhen (?:does|did|will) ${PAPER_EN} (?:take|come|go|enter) (?:effect|into)|\\beffective date\\b|\\bin force (?:from|since)\\b`,
      'iu',
    ),
  ],
  [
    'repeals',
    new RegExp(
      `\\b(?:what|which)\\b[^?]*\\b${PAPER_EN} (?:repeals?|supersedes?|replaces?)|\\b(?:repealed|superseded)\\b`,
      'iu',
    ),
  ],
  [
    'annexes',
    /\b(?:what|which|how many) (?:annex(?:es)?|appendi(?:x|ces)|attachments?)\b|\b(?:list|name) the (?:annexes|appendices|attachments)\b/iu,
  ],
  ['contact', /\bwho (?:can|should|do|to) (?:i |we |you )?(?:contact|ask|call)\b|\bcontact person\b/iu],
  ['interpreter', /\bwho (?:interprets?|explains?)\b|\binterpretation (?:of|rests)\b/iu],
  [
    'basis',
    new RegExp(
      `\\b(?:what|which)\\b[^?]*\\b${PAPER_EN}(?:'s)? (?:based on|built on|drawn up under|issued under|implements?|follows?|basis)|\\b(?:legal|policy) basis\\b|\\bwhat (?:is|was) ${PAPER_EN} based on`,
      'iu',
    ),
  ],
  ['period', new RegExp(`\\b(?:what|which) (?:period|years?) (?:does|do|is|are) ${PAPER_EN}`, 'iu')],
  [
    'title',
    new RegExp(
      `\\b(?:full|exact|official) title\\b|\\btitle of ${PAPER_EN}|\\bwhat is ${PAPER_EN} called|\\bwhat(?: is|'s) this(?: \\w+){0,3} (?:document|paper|notice|file)\\b`,
      'iu',
    ),
  ],
]

const SIGNS: Record<Language, Signs> = { zh: ZH, en: EN }

/** What a piece of such a question means by no more than its asking word: 谁印发的，什么时候. */
const BARE: Record<Language, Signs> = {
  zh: [
    ['issued', new RegExp(`^(?:是|在)?${WHEN}(?:[发印]?的|呢|啊|呀)?$|^日期`, 'u')],
    ['issuer', new RegExp(`^(?:是|由)?(?:谁|哪个${BODY})(?:的|呢|啊|呀)?$`, 'u')],
  ],
  en: [
    ['issued', /^(?:and )?(?:when|what date)(?: was that)?$/iu],
    ['issuer', /^(?:and )?(?:by )?whom?$/iu],
  ],
}

const PIECES: Record<Language, RegExp> = { zh: /[,，。;；?？、\s]+|和|以及|还有/u, en: /[,;?.]+\s*|\s+and\s+/iu }

/** What a question wants to know of the document itself, in the order in which it asks; nothing where it asks of its matter. */
export function documentAsked(text: string, language: Language): DocumentFact[] {
  const found = SIGNS[language].flatMap(([fact, sign]) => {
    const at = text.search(sign)
    return at < 0 ? [] : [{ fact, at }]
  })
  if (!found.length) return []
  const pieces = text.split(PIECES[language]).map((piece) => piece.trim())
  const bare = BARE[language].filter(([, sign]) => pieces.some((piece) => sign.test(piece))).map(([fact]) => fact)
  return [...new Set([...found.sort((a, b) => a.at - b.at).map(({ fact }) => fact), ...bare])]
}

/** A text without what asks of the document. */
export const withoutDocumentSigns = (text: string, language: Language): string =>
  SIGNS[language].reduce((rest, [, sign]) => rest.replace(sign, ' '), text)
