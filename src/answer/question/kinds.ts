import type { Language } from '../../locale/index.ts'
import { documentAsked, withoutDocumentSigns } from './document.ts'
import { ASKS_AMOUNT, ENGLISH_SIGNS, PARTS_EN } from './kinds-en.ts'
import type { Kind } from './query.ts'

const MUCH =
  '(?:(?:多少|(?<!哪)几(?!乎|何))(?:个|家|项|条|座|处|所|件|台|名|人|次)?|(?<!么)多[大高长宽远]|百分之几|几成)'
const ASKED_UNIT = '(?:个|项|条|类|种|大|家|块|点|步|章|节|方面|部分|步骤)?'
/** What every plan consists of. */
const PARTS_ZH =
  '任务|措施|举措|目标|指标|专题|主题|板块|部分|章|节|条|款|原则|步骤|阶段|行动|工程|方面|领域|专栏|附件|类别|类|项目'

/** The signs of each kind, the most telling kind first: interrogatives are closed classes, the same for every plan. */
const SIGNS: Record<Language, readonly [Kind, RegExp][]> = {
  zh: [
    [
      'clause',
      /原文|原话|全文(?=发|贴|给|是)|(?:第[一二三四五六七八九十百\d]+(?:部分|章|节|条|款|项|点)|[一二三四五六七八九十]\([一二三四五六七八九十]+\)|(?<![\d.])\d+\.\d+(?=[\s怎的是讲写那这条节款规]|$))[^,。?]{0,12}(?:怎么|内容|写|讲|说|规定|是什么|是啥|贴|发|看看)/u,
    ],
    [
      'summary',
      /总结(?:一下|下|概括|成|[?。]*$)|(?:概括|慨括|归纳|简述|综述|摘要|概述|提炼)|(?:主要|大概|大致|到底|都|核心|整体|一句话|几句话|简单)[^,。?]{0,6}(?:讲|说|写|干|管)(?:了|的是|些|的)?[^,。?]{0,3}(?:什么|啥|哪些)|一两?句话|[两三]句话|(?:讲|说)了?(?:些)?(?:什么|啥)[?]?$|主要内容|要点|干成(?:什么|啥|哪些)|没空看|汇报用/u,
    ],
    [
      'which',
      /\d(?!\d*年)[^。?]{0,16}(?:是|指|说|对应|属于|出自|对)[^,。?]{0,6}(?:哪(?!一?[年天月])|什么(?!时)|啥(?!时))|\d(?!\d*年)[^,。?]{0,14}(?:干嘛|干啥|做什么)的|(?:哪|(?<!为)什么|啥)(?!一?[年天月])[^,。?\d]{0,10}\d(?!\d*年)/u,
    ],
    [
      'mention',
      /(?:写|放|列|归|属于|算|出自)(?:在|到|入|于)?(?:哪|什么)(?:个|一|条|项)?(?:专题|部分|章|条|任务|节|里|处|方面|块)|(?:提(?![高升供前出醒交拔取])|讲(?!究)|写|谈)(?:到|及|过)?[^,。?]{1,10}(?:了没有?|没有?|了吗)[?。]*$|(?:提|讲|说|写|涉及|谈)(?:到|及|过|了)?(?:了)?(?:没有|没|吗)(?![^,。?])|(?:有没有|有无|是否)(?:提|讲|说|写|谈|出现|涉及)|没有?(?:提|讲|写|谈|出现|涉及)|(?:提|讲|写|说|谈)没(?:提|讲|写|说|谈)|(?:有|里)(?:提到|提及|提过|写|讲到|说到|出现)|(?:提|出现|写)(?:到|了|过)?(?:几|多少)[次处回遍]|在?(?:哪几?[处条里]|什么地方|哪些?地方)[^,。?]{0,3}(?:提|讲|写|说|出现)|几处提/u,
    ],
    [
      'definition',
      /什么(?:是|叫)|啥(?:是|叫)|(?:是|指)的?(?:个)?(?:什么|啥)(?:意思|概念|东西)|(?:指|代表)的?是?(?:什么|啥)|什么意思|啥意思|啥概念|(?:怎么|如何)(?:定义|界定|理解|解释)|的?(?:定义|含义|概念|内涵|意思)(?:是|[?]?$)|何谓|何为|全称/u,
    ],
    [
      'value',
      /(?:预算|经费|资金|投资|补贴|补助|奖补|费用|成本)[^,。?]{0,6}(?:多少|几)|百分之|百分比|几成|(?:占比|比例|比重)[^,。?]{0,6}(?:多少|几)|多少(?:万|亿)?(?:钱|元|资金|经费)|几(?:个)?(?:亿|万|百|千)(?:元|块|钱)|多少个?亿/u,
    ],
    [
      'compare',
      /加起来|加在一起|合计|总和|\b(?:altogether|combined|sum)\b|(?:分别|各自?(?=是|要|有|到|多|讲|针|指))(?!列|列出)[^,。?]*(?:多少|几|什么|啥|哪|怎么)|区别|差别|差异|异同|不同(?:点|之处)?|对比|相比|比一比|(?:相?差|多出?|少|高|低)(?:多少|几)|(?:谁|哪个|哪边|哪项|哪一个|哪类)[^,。?]{0,8}(?:更|多|高|大|少|低|小|早|晚|快|慢)|比[^,。?]{1,16}(?:多|高|大|少|低|小|早|晚)|还是[^,。?]{1,14}(?:多|高|大|少|低|小|更|早|晚)/u,
    ],
    [
      'body',
      /(?:谁|哪(?:个|些|几)?(?:一)?(?:个|家)?(?:部门|单位|机构|厅局|厅|局|委|部委|处室|机关|科室|公司))|(?:牵头|责任|负责|主管|配合|参与|指导)(?:的)?(?:单位|部门|方|主体|人)?(?:是|有|找)?(?:谁|哪)|归(?:谁|哪)|找(?:谁|哪)|由谁|什么(?:部门|单位|机构)|(?:责任|牵头|配合|主管)(?:单位|部门|主体)|(?:牵头|负责)(?:方|人)/u,
    ],
    [
      'date',
      /(?:什么|啥)时(?:候|间)|何时|哪[一]?[年天月]|几(?:年|月|号|点)(?!内)|几几年|(?:完成|建成|截止|办结|实现|达标|时间|期限)[^,。?]{0,4}(?:时间|期限|年限|节点|时限)|(?:时间|期限|时限|截止|(?:时间|进度)节点|最晚|最迟)[^,。?]{0,6}(?:多久|多长|什么|是|到|[?]?$)|多(?:久|长时间)|什么年/u,
    ],
    [
      'count',
      new RegExp(
        `(?:共|总共|一共|合计)?有?${MUCH}${ASKED_UNIT}[^,。?]{0,6}(?:${PARTS_ZH})(?![^,。?]{0,2}(?:率|值|数))|(?:${PARTS_ZH})[^,。?]{0,8}(?:有|共|总共|一共|分|编|列|设)[^,。?]{0,4}${MUCH}|编号?[^,。?]{0,6}到[了第]*(?:几|多少)|分(?:成|为)?几|(?<!哪)几(?:条|章|节|点|步|大|类|方面|部分|块)`,
        'u',
      ),
    ],
    ['list', /哪(?:些|几(?!年))(?!.*(?:多少|百分))/u],
    [
      'value',
      new RegExp(
        `${MUCH}|(?:率|比例|占比|数量|规模|总量|产值|面积|目标值?|指标值?|增速|盘子|标准|额度|上限|下限|浓度)(?:[^,。?]{0,6}(?:是|要|到|定|目标|要求)|[?]?$)|(?:什么|哪个)(?:水平|程度|数|档)|(?:增长|涨|降|提高)(?:目标|幅度)`,
        'u',
      ),
    ],
    [
      'list',
      /哪(?:些|几|种|类|样|[二三四五六七八九十两])|(?:什么|啥)(?:任务|措施|目标|指标|领域|技术|行业|类型|方向|内容|方面|项目|工程|人|东西|条件|要求|支持|政策|办法)|有(?:什么|啥)|(?:列|捋|数|点名|列举|清单|分别)|都(?:有|是|包括|抓|考核)|包括|包含/u,
    ],
    [
      'check',
      /(?:吗|吧|么|没有|没|不)[?!。]*$|(\p{Script=Han})[不没]\1|是否|能否|可以吗|没错|是真的|属实|对[吧么吗]|是吧|是这样|不是[^,。?]+吗/u,
    ],
  ],
  en: ENGLISH_SIGNS,
}

/** The same by language. */
export const PARTS: Record<Language, string> = { zh: PARTS_ZH, en: PARTS_EN }

const ENDS_ASKING = /(?:多少|几[^,。?]{0,3}|什么|哪[^,。?]{0,4})[?]?$/u
/** 我记得就是60个啊: insisting claims as well. */
const INSISTS =
  /^(?:[^,。?]{0,12} )?(?:不对|不是|错了|你错|应该是|明明|我记得|确定|真的)|\b(?:wrong|i think|are you sure|actually)\b/iu
const CLAIMS = /(?:吗|吧|么|不|对不对|是不是|是吧|对吧|没错吧|没记错吧|是真的吗|是这样吗)[?!。]*$|是不是|没记错/u

/** 包不包括, 行不行: whether it is so; what counts or names beside it only tells of what. */
const EITHER = /(?!有没有)(\p{Script=Han})[不没]\1/u
const NAMES_ASKED = /多少|哪|谁|什么|啥|怎么|如何|咋/u

/** What stands before the tag is claimed: 没说错吧 asks for no mention. */
const TAGGED =
  /(?:没[^,，。?]{0,2}错[吧么]?|对[吧吗么]|对不对|是[吧吗]|是这[么样个][^,，。?]{0,6}[吧吗]|真的假的|属实吗?)[?!。]*$/u
/** 听说…, 要提高30%以上?, and of nothing else 也得重装一套?: what is told, with nothing that asks. */
const HEARD = /^(?:听说|据说|听人说|有人说)/u
const STATED = /(?:\d(?![\d.]*年)|[一二三四五六七八九]成)[^?]*[?]$/u
const STATED_SO = /(?:[也都还就又要得能]|可以|必须)[^?]*[?]$|[了的][?]$/u
const WANTS_MORE = /多少|几(?!乎)|哪|谁|什么|啥|怎么|如何|咋|多[大高长久]|呢|[提写讲](?:[到及过没了]|$)|原[文话]|全文/u
const isTold = (text: string): boolean =>
  TAGGED.test(text) || HEARD.test(text) || (STATED.test(text) && /\p{Script=Han}/u.test(text))
const TOLD: ReadonlySet<Kind> = new Set(['mention', 'definition', 'clause', 'detail', 'value'])

/** What the signs of a text say that it wants. */
function signedKind(text: string, language: Language): Kind {
  const signed = SIGNS[language].find(([, sign]) => sign.test(text))?.[0]
  return signed ?? (language === 'en' && ASKS_AMOUNT.test(text) ? 'value' : 'detail')
}

/** What a part of a question wants, by its signs; `detail` where it has none. */
export function kindOf(text: string, language: Language): Kind {
  return documentAsked(text, language).length ? kindOr('about', text, language) : kindOfMatter(text, language)
}

/** The same of a part that asks of what the document speaks of, and not of the document. */
export const kindOfMatter = (text: string, language: Language): Kind =>
  kindOr(signedKind(text, language), text, language)

/** What is found, unless something is claimed. */
function kindOr(found: Kind, text: string, language: Language): Kind {
  if (INSISTS.test(text) && /\d/.test(text)) return 'check'
  if (isToldAs(found, text) && !WANTS_MORE.test(text)) return 'check'
  if (language === 'zh' && asksWhether(found, text)) return 'check'
  if (found === 'body' && BESIDE_SOMEONE.test(text)) return 'detail'
  if (language === 'zh' && (found === 'check' || found === 'mention') && ASKS_HOW.test(text)) return 'detail'
  return found
}

/** 跟谁合作 asks for no responsible body. */
const BESIDE_SOMEONE =
  /(?:跟|与|和|同|向|给|对|引导|靠|为|成立)(?:谁|哪|什么)|成立(?:什么|哪)|\bwith whom\b|\bwho .* with\b/iu

/** 怎么安排 asks for more than yes or no. */
const ASKS_HOW = /怎么(?!写)|如何|咋|怎样|什么(?:条件|安排|要求|办法|措施|政策)/u

const isToldAs = (found: Kind, text: string): boolean =>
  (isTold(text) && TOLD.has(found)) || (found === 'detail' && STATED_SO.test(text))

const asksWhether = (found: Kind, text: string): boolean =>
  isLoose(found) &&
  ((CLAIMS.test(text) && !ENDS_ASKING.test(text)) ||
    (found !== 'compare' && EITHER.test(text) && !NAMES_ASKED.test(text)))

/** A claim that ends in 吗 asks for yes or no, whatever else it names. */
const isLoose = (kind: Kind): boolean => ['date', 'value', 'list', 'body', 'count', 'which', 'compare'].includes(kind)

/** Nouns that ask: they name what kind of thing is wanted, and what it is wanted of is something else. */
const ASKED_NOUN =
  '牵头|负责|责任|主管|配合|参与|单位|部门|机构|时间|期限|时限|年份|日期|进度|目标|指标|比例|占比|占|数量|数字|数值|原文|原话|区别|差别|定义|含义|依据|出处|范围|对象|标准|情况|完成|达到|实现|要求|规定'
const ASKED_FOR = new RegExp(
  `(?:${ASKED_NOUN})(?=(?:${ASKED_NOUN})*(?:[是有为到要得定的了过多几什啥哪谁如何怎分各吗吧呢,。? ]|$))|(?<=谁|哪[个家些](?:部门|单位|机构)?)(?:负责|主管)`,
  'gu',
)

/** The same in English: what is wanted of a subject, and what becomes of money. */
const WANTED =
  /\b(?:targets?|goals?|aims?|figures?|numbers?|amounts?|levels?|shares?|percent(?:age)?s?|proportions?|money|set aside|allocated|earmarked|deadlines?|planned|supposed|expected)\b/giu

/** A text without what asks: its signs and the nouns that only say what kind of thing is wanted. */
export function askless(text: string, language: Language): string {
  if (language === 'zh') return text.replace(ASKED_FOR, ' ')
  return [...SIGNS[language].map(([, sign]) => sign), WANTED].reduce(
    (rest, sign) => rest.replace(sign, ' '),
    withoutDocumentSigns(text, language),
  )
}
