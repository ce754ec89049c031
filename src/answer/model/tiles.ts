import { root, wordsIn } from '../tokens.ts'

/** Words that join and introduce: a claim may have them where its evidence does not. */
const JOINING = new Set('包括 涉及 分别 以及 并且 其中 这些 此外 同时 还有 就是'.split(' '))
const ENGLISH = new Set(
  'a an the of to in on at for from by with and or as is are be been it its this that these those both their which also says includes including well will'.split(
    ' ',
  ),
)
const FUNCTION = /^[的了和与及或在对为从由把将以于之其并也还是到要]$/u
const LONGEST = 24
const NUMBER = /\d[\d,.-]*(?:[万亿千百]+)?(?:个百分点|%|\p{Script=Han}(?!\p{Script=Han}*[a-z]))?/gu

/** A number's unit is checked with it and not here. */
const runsOf = (plain: string): string[] => plain.replace(NUMBER, ' ').match(/\p{Script=Han}+/gu) ?? []

/** Whether a stretch may stand in a claim: three characters of the evidence, a word of it, or a word that joins. */
function fits(piece: string, evidence: string, ownWords: Set<string>): boolean {
  if (FUNCTION.test(piece) || JOINING.has(piece)) return true
  return piece.length >= 2 && (piece.length > 2 || ownWords.has(piece)) && evidence.includes(piece)
}

/** How far a run of Chinese can be put together from stretches of the evidence; its whole length where it can. */
function reach(run: string, evidence: string): number {
  const ownWords = new Set(wordsIn(run))
  const reached = [true]
  for (let to = 1; to <= run.length; to++)
    for (let from = Math.max(0, to - LONGEST); from < to && !reached[to]; from++)
      if (reached[from] && fits(run.slice(from, to), evidence, ownWords)) reached[to] = true
  return reached.lastIndexOf(true)
}

/** The first words of a phrase that do not come from the evidence; both texts normalised. */
export function foreignWords(phrase: string, evidence: string): string | undefined {
  const [whole, known] = [new Set(runsOf(evidence)), new Set(wordsIn(evidence).map(root))]
  for (const run of runsOf(phrase)) {
    const end = whole.has(run) ? run.length : reach(run, evidence)
    if (end < run.length) return run.slice(Math.max(0, end), end + 4)
  }
  return wordsIn(phrase).find((word) => /^[a-z]/.test(word) && !ENGLISH.has(word) && !known.has(root(word)))
}
