import { isEnglish } from './language.ts'
import { ENGLISH_NAMES, NOTE_MARK, withPowers } from './names-english.ts'

/** Numbers that name, order or date something, and are no amounts. Each stands for a form of writing, not for a word. */
const NAMES: readonly RegExp[] = [
  // 战略［13］: the number of a note; [650] alone is a sum in a cell
  /(?<=[\p{Script=Han}”》)])\[\d{1,3}\]/gu,
  // 《…》, “百千万”工程: a name is quoted, and short.
  /《[^《》]{1,80}》|“[^“”"。；]{1,20}[”"]|"[^"。；]{1,20}"|‘[^‘’。；]{1,20}’|「[^「」。；]{1,20}」/g,
  // 国办发〔2018〕128号, (2018)12号
  /[〔[(]\s*(?:19|20)\d\d\s*[〕\])]\s*第?\s*\d+\s*号/g,
  // ；2.完成, 。3、到2026年: the number of an item within a paragraph
  /(?<=[。;:]\s?|^\s*)\d{1,2}[.、](?=\p{Script=Han}|20\d\d年|\d{1,2}月)/gu,
  // 包括：（1）绿地…；（2）绿道…
  /(?<=^|[。;:,、])\s?\(\d{1,2}\)(?=\s?[\p{Script=Han}“])/gu,
  // 国四标准, 国6b排放, 四位一体, 八部门, 2024/2025年榨季
  /国\s?[一二三四五六1-6][AaBb]?\s?(?=排放|标准|阶段|及以[上下]|以[上下]|柴油|汽油|车)|[一二三四五六七八九十]位一体|[二三四五六七八九十]+部(?=[门委局])|(?:19|20)\d\d\/(?:19|20)\d\d年度?/g,
  // 2021-2025年, 2018年底至2020年
  /(?:19|20)\d\d年?\s*[-~至到]{1,2}\s*(?:19|20)?\d\d年(?:度|\d{1,2}月)?/g,
  // 2024-2026
  /(?<![\d.])(?:19|20)\d\d\s*[-~至到]{1,2}\s*(?:19|20)\d\d(?!\d)/g,
  // 2024、2025、2026年: years of which only the last says so
  /(?<![\d.])(?:(?:19|20)\d\d[、和])+(?=(?:19|20)\d\d年)/g,
  // 2025年6月30日, 2025年, 2025-06-30
  /(?:19|20)\d\d\s?年(?:度)?(?:\s?\d{1,2}\s?月(?:\d{1,2}[日号])?)?|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|(?<![\d.])(?:19|20)\d\d(?=[,、]?(?:\s(?![A-Za-z])|$)|以来|届)/g,
  // 制表日期：2026.1
  /(?<=日期[:：]?\s?)(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])(?!\d)/g,
  // 6月底, 3至6月, 6月30日
  /(?<!\d)\d{1,2}(?:[-~至到]\d{1,2})?月(?:\d{1,2}(?:[-~至到]\d{1,2})?[日号])?(?!\d)/g,
  // 十四五 without its quotation marks, 三年行动计划
  /十[一二三四五六]五(?=规划|时期|期|末|计划)/g,
  // 五年行动, 三期工程, 二十届, 500强: a name with a number in it
  /(?<![一二三四五六七八九十\d])[一二三四五六七八九十\d]+年(?=(?:行动|计划|规划|滚动|攻坚|专项))|[一二三四五六七八九十]期(?=工程|项目|建设|扩建|改造)|(?<![一二三四五六七八九十\d])[一二三四五六七八九十\d]+届(?!\p{Script=Han}?(?:活动|展会|大赛))|(?<!\d)\d+强(?!度)/gu,
  // 第三条, 第2批, 1.2.3
  /第\s*[\d零一二三四五六七八九十百千]+(?:[-~至到、]\s*第?[\d零一二三四五六七八九十百千]+)?/g,
  /(?<![\d.])\d+(?:\.\d+){2,}/g,
  // 表1, 附件2
  /(?:附件|附表|附图|附录|专栏|(?<!\p{Script=Han})[表图框]|(?<=[见如下上])[表图框])\s*\d+(?:\s?[-.]\s?\d+)*/gu,
  // 3号线, 2号、5号机组, 1#炉, 627弄, 夜10路公交, 318国道, 省道210线
  /(?<![\d.])\d+(?:号|#|弄)/gu,
  /(?<!\d)\d+路(?=(?:[、和与及,]夜?\d+路)*(?:公交|线路|[班专]线|车))/g,
  // 37-06地块, A1-02单元
  /(?<![\d.])\d+(?:-\d+)*(?=(?:号|#)?(?:地块|街坊))/g,
  /(?<![\d.])\d{3}(?=[国省县乡]道)|(?<=[国省县乡]道)\d{3}(?:线|(?!\d|公里|米))/g,
  // 09:50, 9:00-17:30; 比例10:15 is a proportion
  /(?<![\d.:]|比[^,。;]{0,8})(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)|(?<![\d.:])\d:[0-5]\d(?=[-~至到]\d{1,2}:[0-5]\d)/g,
  // 5G, PM2.5, A4, 4K, Web3.0, COVID-19, 12345热线: letters and digits make one name; 75L/d is measured.
  /(?<![A-Za-z])(?!k?m[23](?![\dA-Za-z]))[A-Za-z]+[-.]?\d+(?:[-.]\d+)*|(?<![\d.])(?:\d{1,3}(?:\.\d+)?(?:[A-KM-OQRSUVX-Z]|L(?!\/))|(?:480|720|1080)P)(?![A-Za-z\d])|(?<![\d.])\d+(?:\+\w+|\.\d+版)/g,
  // 110kV变电站: its class
  /(?<![\d.])\d+(?:\.\d+)?kV(?=\p{Script=Han})/gu,
  // 0510-82801234, 13900000000: numbers to call
  /(?<!\d)(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9})(?!\d)/g,
  // ×100%, 7×24小时: parts of a formula
  /(?<!\d)\d+\s*[×x*]\s*\d+(?:小时|%)?|[×*/]\s*100%/g,
]

/** 110, 119: numbers to call, as a Chinese text lists them. */
const HOTLINES =
  /(?<![\d.])1\d{4}(?=热线|平台|电话)|(?<![\d.])12\d{3}(?=(?![家条个])\p{Script=Han}{2,6}热线)|(?<![\d.,])12\d{3}(?=[与和、及])|(?<=(?<!\d)12\d{3}[与和、及])12\d{3}(?!\d)|(?<![\d.,])(?:110|119|120|122)(?=、|,(?!\d)|热线|平台|急救|指挥|接)/gu

/** Stands for each character that was blanked out. */
export const BLANK = '\u0001'

/** The same length of text with what a pattern finds blanked out. */
export const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => BLANK.repeat(found.length))

/** A sentence may begin behind the mark of a note, which blanks do not hide. */
const withoutNotes = (folded: string): string => folded.replace(NOTE_MARK, (mark) => ' '.repeat(mark.length))

/** A folded text with names, dates and ordinals blanked out; every place stays where it was. */
export const withoutNames = (folded: string): string =>
  isEnglish(folded)
    ? [...ENGLISH_NAMES, ...NAMES].reduce(blanked, withoutNotes(withPowers(folded)))
    : [...NAMES, HOTLINES].reduce(blanked, folded)
