import type { Intent } from '../question/index.ts'
import type { View } from '../view.ts'
import type { Finding, Found } from './finding.ts'
import { hitsFor } from './hits.ts'
import { citationsOf } from './quote.ts'

/** Who somebody is, or how to reach them: plans name offices, and hardly ever people. */
const PERSON =
  /(?:长|主任|书记|负责人|联系人|组长|专员|主席|会长|院长|经办人|局长|处长)(?:是|叫|为)?(?:谁|哪[一]?(?:位|个人)|什么名字)|哪位(?:领导|同志|负责)?|姓名|叫什么名字|\b(?:director|head|minister|chair|contact person)\b[^?]*\bwho\b|\bwho(?:'s| is)? (?:the )?(?:director|head|minister|chair)|\bwho chairs\b/iu
/** 能在微信上报名吗 asks for no number. */
const CONTACT =
  /(?:电话|手机号|邮箱|网址|微信|地址|联系方式|传真)(?:号码?)?(?:[是有没呢吗么吧给在多,。? ]|$)|\b(?:phone|e-?mail|website)\b|\baddress (?:of|for)\b/iu
/** 组长：张三, 由副县长任组长 */
const NAMED = /(?:长|主任|书记|负责人|联系人)[:：为是]|由[^，,。；;]{2,24}任|\b(?:chaired by|contact:)/iu
const REACHED = /\d{7,}|@|https?:|www\./iu

/** 局长是谁, 电话多少: refused where the plan names nobody. Undefined where no person is asked for. */
export function personFor(view: View, intent: Intent): Found | undefined {
  const wanted = PERSON.test(intent.text) ? NAMED : CONTACT.test(intent.text) ? REACHED : undefined
  if (!wanted) return undefined
  const hits = hitsFor(view, intent).slice(0, 5)
  const naming = hits.filter(({ passage }) => wanted.test(passage.text))
  const quotes = citationsOf(view.index, naming.length ? naming : hits, 1)
  if (naming.length) return { findings: quotes.map((citation): Finding => ({ type: 'quote', citation })) }
  const near = quotes.map((citation): Finding => ({ type: 'quote', citation, near: true }))
  return { refused: true, findings: [{ type: 'lacks', lack: 'person', subject: intent.subject }, ...near] }
}
