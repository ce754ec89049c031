import { normalise } from '../normalise.ts'

/** Words that turn what is said; a claim may use one only if its evidence has one of the same kind. */
const KINDS: readonly RegExp[] = [
  /全部|所有|一切|任何|每一|逐一|\ball\b|\bevery\b|\bany\b/u,
  /只|仅|唯一|\bonly\b|\bsole(?:ly)?\b/u,
  /首个|首次|首批|率先|第一|\bfirst\b/u,
  /必须|务必|一律|强制|应当|\bmust\b|\bshall\b|\brequired?\b|\bmandatory\b/u,
  /可以|允许|自愿|\bmay\b|\bvoluntar/u,
  /鼓励|支持|扶持|\bencourag|\bsupport/u,
  /禁止|严禁|限制|淘汰|取缔|关停|\bprohibit|\bban(?:s|ned)?\b|\brestrict/u,
  /已经|已(?!知)|完成|建成|达成|\balready\b|\bcompleted?\b|\bachieved\b/u,
  /尚未|未能|没有|\bfailed\b/u,
  /提高|提升|增加|增长|扩大|上升|加大|\bincreas|\bexpand|\brais(?:e|ing)/u,
  /降低|减少|下降|缩小|削减|压缩|减弱|\breduc|\bdecreas|\blower/u,
  /补助|补贴|奖励|资助|免费|无偿|拨款|\bsubsid|\bgrant|\bfree\b/u,
  /罚款|处罚|问责|追究|惩戒|\bpenalt|\bfine[ds]?\b|\bpunish/u,
  /牵头|主办|负责|\blead(?:s|ing)?\b|\bresponsible\b/u,
  /配合|参与|协助|\bparticipat/u,
  /国家|全国|中央|\bnational\b|\bfederal\b/u,
  /国际|全球|世界|\binternational\b|\bglobal\b/u,
  /全省|省级|我省|省(?!略|得|时|力|去)/u,
  /全市|市级|我市|各市/u,
  /县|区级|乡镇|村/u,
  /每年|每月|每季度|逐年|年度|\bannual|\byearly\b|\bmonthly\b|\bquarterly\b/u,
  /立即|马上|今年|明年|去年|近期|\bimmediately\b/u,
  /因为|由于|所以|因此|导致|\bbecause\b|\btherefore\b/u,
  /将会|预计|可能|大概|或许|\bprobabl|\bperhaps\b|\blikely\b/u,
  /最(?=大|小|高|低|好|差|多|少|快|慢|重要)|\bmost\b|\bleast\b|\bbest\b|\bworst\b/u,
]

/** The first turning word of a claim that the evidence has no match for. */
export function strayTurn(claim: string, evidence: string): string | undefined {
  const [own, other] = [normalise(claim), normalise(evidence)]
  return KINDS.find((kind) => kind.test(own) && !kind.test(other))
    ?.exec(own)
    ?.at(0)
}
