import { englishDirection } from './english/index.ts'
import type { Figure } from './find/index.ts'
import { isHeld } from './level.ts'
import type { Basis } from './verdict.ts'

/** What nobody wants more of: 失业率5.5%左右, 浓度达到35微克/立方米. */
export const isBad = (name: string): boolean =>
  /(?:失业(?!保险)|死亡|发病|患病|近视|肥胖|感染|辍学|漏损|空置|超载|超标|投诉|事故|案件|发案|违法|贫困|不良|差错|污染)(?:人员?|事[故件])?(?:起|件|发生)?(?:天?数|率|量|人数)(?:控制|保持|稳定|为|在|达到?|分别|总体)*$|(?:浓度|排放量|排放强度|[能水电煤油气]耗|耗[能水电煤]量|用水量|服务半径|时延|(?:等[待候]|响应|候[诊检]|到达)时[间长])(?:控制|保持|稳定|为|在|达到?|分别|总体)*$/.test(
    name.trim(),
  )

/** 失业率5.5%; 30分钟内提供意见: the time that it takes, while activities and warnings are to last. */
const isUnwanted = ({ amount, bound, paragraph, end, segment }: Figure, words: string): boolean => {
  if (bound === 'atLeast' || bound === 'moreThan') return false
  const isTaken = TAKES.test(amount.unit) && /^\p{Script=Han}{2,}/u.test(paragraph.masked.slice(end, segment.end))
  return isBad(words) || (isTaken && !/提前|预见|时长|持续|活动|睡眠/.test(words))
}

const TAKES = /^(?:秒|分钟|小时)$/

/** Whether less is better. */
export function directionOf(figure: Figure, basis: Basis): 'up' | 'down' {
  const { bound, relation, paragraph, segment } = figure
  if (paragraph.english) return englishDirection(figure, basis)
  // 压减产能500万吨: what is done adds up, the more of it the better.
  if (basis === 'total') return 'up'
  if (relation.direction === 'down' || bound === 'atMost' || bound === 'lessThan') return 'down'
  if (figure.amount.value === 0) return 'down'
  const words = paragraph.masked.slice(segment.start, figure.amount.start)
  if (basis === 'change' && /(?:[削压缩]减|下降|降低|减少)(?:率|比例|幅度)|[降减]幅/.test(words)) return 'down'
  const falling = /控制在|降低|压减|缩短/.test(words)
  if (falling && (relation.form === 'to' || isHeld(figure))) return 'down'
  return basis === 'level' && isUnwanted(figure, words) ? 'down' : 'up'
}
