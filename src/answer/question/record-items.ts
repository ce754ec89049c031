import type { Language } from '../../locale/index.ts'
import { type PlanIndex, root, wordsIn } from '../search/index.ts'
import { itemsIn, type NamedItem, nameHas, piecesOf, placed, type Word } from './record-names.ts'
import { isRecordWord, tells } from './record-words.ts'

const HAN = /\p{Script=Han}/u
/** A word that only few names have tells which is meant; of a short plan, one that a target, its task and its theme alone have. */
const ENOUGH = 2.3
const enoughOf = (count: number): number => Math.min(ENOUGH, Math.log((count + 1) / 3.6))
/** 社区中心 is not the 中心 of some other name. */
const QUALIFIED = 0.5
/** A single character that means the word is as sure as this; one that does so beside others is less. */
const WHOLLY = 0.35
/** What is nearly as well named may be meant as well, but not half of the plan. */
const NEARLY = 0.95
const MOST = 3

/** Words that stand together and that names have. */
interface Cluster {
  words: Word[]
  /** Stands right behind or before a word that no name has: 高新技术企业 is no 新技术. */
  qualified: boolean
}

export interface ItemFinder {
  /** The items that a normalised text names, in its order, with the amounts that it gives. */
  itemsNamed(text: string, amounts: readonly number[]): NamedItem[]
  /** Whether a word stands in the name of some item. */
  isInName(word: string): boolean
}

/** Whoever names the amount that is aimed at likely means that target. */
const AIMED_AT = 1.5
const isAimedAt = ({ amounts = [] }: NamedItem, given: readonly number[]): boolean =>
  amounts.some((amount) => given.includes(amount))

/** Finds the items of a plan by what a text calls them, which is seldom their whole name. */
export function itemFinder(index: PlanIndex, language: Language): ItemFinder {
  const items = itemsIn(index.plan).map((item) => ({ item, words: new Set(wordsIn(item.name).map(root)) }))
  const has = (word: string) => items.filter(({ item, words }) => nameHas(item, words, word))
  const isInName = (word: string) => has(word).length > 0
  const rarity = (piece: string): number => {
    const count = has(piece).length
    return count ? Math.log((items.length + 1) / (count + 0.5)) : 0
  }
  const isForeign = (word: string) => HAN.test(word) !== (index.plan.language === 'zh')
  /** How the plan may put a word, and how surely. */
  const formsOf = (word: string): [string, number][] =>
    isForeign(word)
      ? index
          .termsOf(word, language)
          .flatMap(({ forms, weights }) => forms.map((form): [string, number] => [form, weights?.get(form) ?? 1]))
      : [[word, 1]]
  const isNamed = (word: string) => formsOf(word).some(([form]) => isInName(form))

  const isStrange = (word: string) =>
    HAN.test(word) && word.length > 1 && tells(word) && !isRecordWord(word) && !isInName(word)
  /** A word of the other language that the plan may not put in any way. */
  const isUnknown = (word: string) =>
    isForeign(word) &&
    tells(word) &&
    !isRecordWord(word) &&
    !formsOf(word).some(([form]) => isForeign(form) !== isForeign(word))
  /** 光伏 may be two words to the segmenter; 个月 is made of what names have. */
  const areStrange = (one: string, other: string) =>
    [one, other].every((char) => char.length === 1 && tells(char) && !isRecordWord(char)) &&
    isStrange(one + other) &&
    !(isInName(one) && isInName(other))
  /** A little word that joins the two beside it in some name: 研究与示范. */
  const joins = (before: Word | undefined, { text }: Word, next: Word | undefined) =>
    before !== undefined && next !== undefined && !tells(text) && isInName(`${before.text}${text}${next.text}`)

  /** Words that names have and that stand together. */
  function clustersIn(text: string): Cluster[] {
    const words = placed(text)
    const belongs = words.map((word, at) =>
      // 一件事 counts nothing where it is what something is called.
      tells(word.text) || (word.text.length > 2 && isInName(word.text))
        ? isNamed(word.text) && !(isForeign(word.text) && isRecordWord(word.text))
        : joins(words[at - 1], word, words[at + 1]),
    )
    const close = words.map(({ start }, at) => at > 0 && /^[\s·-]?$/u.test(text.slice(words[at - 1]?.end, start)))
    const isSpelt = (at: number) => close[at] === true && isInName(`${words[at - 1]?.text}${words[at]?.text}`)
    // The end of a word that names have begins no other: 泵站分.
    const isPair = (at: number) =>
      close[at] === true &&
      !isSpelt(at - 1) &&
      !isSpelt(at + 1) &&
      areStrange(words[at - 1]?.text ?? '', words[at]?.text ?? '')
    const strange = words.map(({ text: word }, at) => isStrange(word) || isPair(at) || isPair(at + 1))
    // What stands last in a phrase says what it is: of village canteen the plan may have villages only.
    const isUnknownHead = (at: number) => close[at] === true && isUnknown(words[at]?.text ?? '')
    const isQualified = (at: number) =>
      (close[at] && strange[at - 1]) || (close[at + 1] && strange[at + 1]) || isUnknownHead(at + 1)
    const clusters: Cluster[] = []
    for (const [at, word] of words.entries()) {
      if (!belongs[at]) continue
      const goesOn = close[at] && belongs[at - 1]
      const cluster = (goesOn && clusters.pop()) || { words: [], qualified: false }
      clusters.push({ words: [...cluster.words, word], qualified: cluster.qualified || isQualified(at) === true })
    }
    return clusters.filter((cluster) => cluster.words.some(({ text: word }) => !isRecordWord(word)))
  }

  /** The longest parts of a name that the words spell, one after the other. */
  function runsIn({ name }: NamedItem, { words }: Cluster): string[] {
    const runs: string[] = []
    for (const { text } of words.filter((word) => HAN.test(word.text))) {
      const longer = `${runs.at(-1) ?? ''}${text}`
      if (runs.length && name.includes(longer)) runs.splice(-1, 1, longer)
      else runs.push(text)
    }
    return runs.filter((run) => name.includes(run))
  }

  /** How many of the words, each of which may be meant in several ways, a name has. */
  const coverage = (item: NamedItem, names: ReadonlySet<string>, { words }: Cluster): number =>
    words.filter(({ text }) => formsOf(text).some(([form]) => nameHas(item, names, form))).length / words.length

  /** How much of a name the words say: the rarer among the names, the more. */
  function score(item: NamedItem, words: ReadonlySet<string>, cluster: Cluster): number {
    // Words of the other language are told from each other by those beside them.
    const beside = cluster.words.map(({ text }) => text).join(' ')
    const isOther = cluster.words.every(({ text }) => isForeign(text))
    const formed = isOther ? [formsOf(beside)] : cluster.words.map(({ text }) => formsOf(text))
    // A foreign word's forms fit best where they stand together in the name: water pollution is 水污染.
    const joined = formed.flatMap((own, at) =>
      own.flatMap(([form, sure]) =>
        (formed[at + 1] ?? []).map(([next, less]): [string, number] => [form + next, Math.min(sure, less)]),
      ),
    )
    const runs = runsIn(item, cluster).map((run): [string, number] => [run, 1])
    const said = new Map<string, number>()
    for (const [form, sure] of [...formed.flat(), ...joined, ...runs])
      for (const piece of nameHas(item, words, form) ? piecesOf(form) : [])
        said.set(piece, Math.max(sure, said.get(piece) ?? 0))
    // One sure form tells more than several unsure ones: 水污染 is water pollution, 大气污染 only may be.
    const sum = [...said].reduce((total, [piece, sure]) => total + rarity(piece) * sure ** 2, 0)
    return isOther ? sum * coverage(item, words, cluster) : sum
  }

  /** Of bridges one name alone has 危桥: a short form that is unsure in a whole plan is sure among a few names. */
  function alone({ words: own }: Cluster): NamedItem[] {
    const forms = own
      .filter(({ text }) => isForeign(text) && !isRecordWord(text))
      .flatMap(({ text }) => formsOf(text).flatMap(([form, sure]) => (sure >= WHOLLY ? [form] : [])))
    const targets = items.map(({ item }) => item).filter(({ type }) => type === 'target')
    const having = targets.filter(({ name }) => forms.some((form) => name.includes(form)))
    const ends = ({ name }: NamedItem) => wordsIn(name).some((word) => forms.some((form) => word.endsWith(form)))
    return having.length === 1 ? having.filter(ends) : []
  }

  function meant(cluster: Cluster, amounts: readonly number[]): NamedItem[] {
    const rated = items
      .map(({ item, words }) => ({
        item,
        fit:
          score(item, words, cluster) * (isAimedAt(item, amounts) ? AIMED_AT : 1) * (cluster.qualified ? QUALIFIED : 1),
      }))
      .sort((a, b) => b.fit - a.fit)
    const [best] = rated
    if (!best || best.fit < enoughOf(items.length)) return cluster.qualified ? [] : alone(cluster)
    const equal = rated.filter(
      ({ fit, item: { type, clause } }) =>
        fit >= best.fit * NEARLY && (type === best.item.type || (type === 'task' && clause === best.item.clause)),
    )
    return equal.length > MOST ? [] : equal.map(({ item }) => item)
  }
  function itemsNamed(text: string, amounts: readonly number[]): NamedItem[] {
    const found = clustersIn(text).map((cluster) => ({ cluster, items: meant(cluster, amounts) }))
    // 电子病历四级的医院: what stands in the one name that is meant elsewhere means no other.
    const isWithin = ({ cluster }: (typeof found)[number]) =>
      found.some(
        ({ cluster: other, items: [one, ...more] }) =>
          other !== cluster &&
          other.words.length >= cluster.words.length &&
          one !== undefined &&
          more.every(({ type }) => type === 'task') &&
          cluster.words.every(({ text: word }) => HAN.test(word) && one.name.includes(word)),
      )
    return [...new Set(found.filter((one) => !isWithin(one)).flatMap(({ items: own }) => own))]
  }
  return { itemsNamed, isInName }
}
