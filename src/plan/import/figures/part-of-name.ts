import { type Figure, restOf, wordsBefore } from './find/index.ts'

/** It belongs to what something is called, or says which one of an order it is. */
export const isPartOfName = (figure: Figure): boolean =>
  isName(figure) || isNameInList(figure) || isProgramme(figure) || isRank(figure)

/** 123出行交通圈, 2026全国大赛, 甲39、乙8号等2个品种: a number that runs into a word without any unit is a part of its name. */
const isName = ({ amount, bound, relation, paragraph, segment, end }: Figure): boolean =>
  amount.unit === '' &&
  bound === 'exact' &&
  (/^、.*等|^\p{Script=Han}{0,6}(?:工程|项目|计划|行动)/u.test(paragraph.masked.slice(end, segment.end)) ||
    ((relation.form === 'none' || relation.shared === true || isYear(amount.value)) &&
      /^(?:、\d+)*[\p{Script=Han}(]/u.test(paragraph.masked.slice(end, end + 24))))

/** 西淀山湖区、九段沙等重要湿地: a name that a numeral begins, among names. */
const isNameInList = ({ amount, relation, paragraph, start, end }: Figure): boolean =>
  amount.han &&
  relation.shared !== true &&
  /\p{Script=Han}{3}[、和]$/u.test(paragraph.masked.slice(0, start)) &&
  /^\p{Script=Han}{1,2}等\p{Script=Han}/u.test(paragraph.masked.slice(end))

/** 实施千座公园计划: a round number in the name of what is carried out; 建成千个示范工程 counts. */
const isProgramme = (figure: Figure): boolean =>
  /^[十百千万]+[^\d十百千万]/.test(figure.paragraph.folded.slice(figure.amount.start)) &&
  /(?:实施|推进|开展|启动|深化)$/.test(wordsBefore(figure)) &&
  /^\p{Script=Han}{1,8}(?:计划|行动|工程)$/u.test(restOf(figure).trim())

const isYear = (value: number) => Number.isInteger(value) && value > 2000 && value < 2050

/** 排名前15家, 前三名: a place in an order; it is aimed at where it is to be reached. */
const isRank = ({ paragraph, start, amount }: Figure): boolean =>
  /(?:(?<![年月底末日季汛])前|排名后)\s*$/.test(paragraph.masked.slice(0, start)) &&
  !/(?:进入|跻身|迈入|位居|位列|居|列|保持|挺进)[^,。;]{0,8}前\s*$/.test(paragraph.masked.slice(0, start)) &&
  amount.unit !== ''
