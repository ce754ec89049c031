import { DOES, LEADING_MAKE, MAKES } from './find/index.ts'

const LEADING =
  /^(?:[、,;:()\s"'“”‘’·—-]|和(?![谐美平睦])|与(?!会)|及(?![时格])|(?:\d{1,2}|[一两三四五六])年(?:内|间|期间)?(?![级制期])|[一二三四五六七八九十]是要?|以及|并且|并(?![网购轨联])|\d{1,2}[.．](?!\d)|[（(]\d{1,2}[）)]|每(?:个|一|家|所|支|名)?\p{Script=Han}{1,6}?(?:全年|每年)?(?:至少|不少于|不低于)|同时|其中|原则上|力争|争取|确保|保证(?![金率人])|着力|努力|加快|积极|大力|进一步|全面|初步|逐步|以后|此后|今后|到(?![位岸期账访货户])|使(?!用)得?|让|将|要|再(?![生制保贷就担造])|计划(?!生育)|累计|年均|每年|全年|总计|共计|共(?![享同建青和])|合计|的|分别|均|也|还|应(?![急用届对聘收征缴付力激])|须|实现|推动|促进|保持|至少|不少于|不低于|and |the |a |an |of |to )+/iu
const TRAILING =
  /(?:[、,;:=＝\s和与]|(?<![惠普涉遍])及|(?:[在于])?基础上|年均|同比|以及|并|力争|分别|平均|均|都|将|要|也|已|全部|累计|总计|共计|合计|共|一般|原则上|(?<![供响效反适对感相呼])应|不断|同步|进一步|稳步|持续|逐步|逐年|每年|始终|长期|基本|明显|显著|大幅|总体|整体|约|(?<![高中低血水气电液])压|做|至少|不得|不应|确保|保证|争取|达到|达|实现|完成|保持|得到?|稳定|巩固|维持|[拥享]?有|为|是|在|到|至|占(?!比)|再|的|和|由|从|(?<!占|之|对|配|收入|产出|投入|桩|师生|性别|护|报销|补偿)比|较|以)$/
/** 履约, 公共, 行为: words that end as what leads away from a name does. */
const WHOLE =
  /(?:[签履节集预合违公制]约|公共|[纲概摘纪需]要|[行作]为|[国民公特]有|[饱总共]和|[首古]都|[自理]由|现在|服从|雷达|发达)$/
const EMPHASIS = new RegExp(`^(?:重点|持续|继续|稳步|稳妥|有序|扎实|深入|全力)(?=${MAKES.source})`)
/** 基本实现, 基本建成; 基本医疗 is a name. */
const BASICALLY = new RegExp(`^基本(?=${DOES.source}|[实达普满具做])`)
/** 较上年, 比前三年平均数: what it is compared with, 三年, 年底: when. */
const COMPARED =
  /(?<=.{2})(?:(?<![比相])较(?![大高多好强快低小重为长深远差])\p{Script=Han}{1,12}|比[上去前]\p{Script=Han}{1,8}|年[底末]前?|[两一二三四五六七八九十\d]+年)$/u
const PLACE = '(?:[全本我](?:国|省|市|县|区|州|盟|旗|镇|乡|村|街道|行业|系统|社会|域)|各地|城区)'
export const LEADING_PLACE = new RegExp(`^${PLACE}`)
/** 全镇计划新建, 我市力争完成: whose plan it is. */
const PLANNED = new RegExp(`^${PLACE}(?:计划|力争|拟|预计)+(?=${MAKES.source})`)
/** 其余, 首批, 最低: which of what was named before. */
const ORDINAL =
  '(?:其[余他它]|剩余|余下|首[批期次]|先期|[前后上下][期批]|第[一二三四五][批期]|最[高低大小多少](?:的一\\p{Script=Han})?)'
/** 较上年, 每个街道, 每万人, 全县, 其余: what it is compared with, what each of has it, or where it is, and nothing else. */
export const NAMELESS = new RegExp(
  `^(?:[较比](?![例重大高多好强快低小长深远差])|每(?:个|一)?[\\p{Script=Han}（）()、]{1,4}(?:[（(].{1,4}[）)])?$|${PLACE}(?:计划)?$|${ORDINAL}$)`,
  'u',
)
export const ORDERED = new RegExp(`^${ORDINAL}$`, 'u')
/** What stands in brackets goes where a name is longer, and what is longer still is cut. */
export const LONG = 30
const LONGEST = 40

/** Without what leads to it: 力争, 到, 累计. */
export function withoutLead(words: string): string {
  const rest = words.replace(LEADING, '').replace(PLANNED, '').replace(EMPHASIS, '').replace(BASICALLY, '')
  return rest === words ? words : withoutLead(rest)
}

/** Words that name something, without what leads to them or away from them; empty where only a verb is left. */
export function tidy(words: string): string {
  let name = words.replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== name; ) {
    before = name
    name = withoutLead(name)
    if (!WHOLE.test(name)) name = name.replace(TRAILING, '')
    name = name.replace(COMPARED, '').replace(/等+$/, '')
  }
  if (name.replace(LEADING_MAKE, '') === '' || !/\p{L}/u.test(name)) return ''
  if (/^[^“]*”/.test(name)) name = `“${name}`
  if (name.length > LONG) name = name.replace(/(?<=\p{L})[（(][^（()）]*[）)](?=.)/gu, '')
  return name.length > LONGEST ? (name.split(/[、，,]/).at(-1) ?? name).slice(-LONGEST) : name
}
