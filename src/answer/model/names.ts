import { normalise } from '../normalise.ts'
import { wordsIn } from '../tokens.ts'

const SUFFIXES =
  '委员会|办公室|研究院|研究所|实验室|政府|大学|学院|学校|公司|集团|医院|银行|基金会|协会|学会|中心|部门|部|厅|局|委|办|处|省|市|县|区|院|所|会'
const NAMED = new RegExp(`(?:${SUFFIXES})$`, 'u')

/** Words that end as names of bodies do; of a name that the segmenter cut its end alone, for the rest is checked as wording. */
const bodiesIn = (plain: string): string[] => wordsIn(plain).filter((word) => NAMED.test(word))

const latinIn = (plain: string): string[] => plain.match(/[a-z][a-z\d.+-]*[a-z\d+]/g) ?? []
const capitalised = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(/(?<=[\p{L}\d,]['’”]?\s)[A-Z][\p{L}\d-]+/gu)].map(([word]) => word.toLowerCase())

/** The first name of a body, or word in Latin letters that is a name, that the evidence does not have. */
export function strayName(claim: string, evidence: string): string | undefined {
  const [own, other] = [normalise(claim), normalise(evidence)]
  const latin = /\p{Script=Han}/u.test(own) ? latinIn(own) : capitalised(claim)
  return [...bodiesIn(own), ...latin].find((name) => !other.includes(name))
}
