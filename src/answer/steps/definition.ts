import type { Draft } from '../draft.ts'
import { escaped } from '../escaped.ts'
import { excerptOf } from '../excerpt.ts'
import { quotedPart } from '../parts.ts'
import type { Passage } from '../passages.ts'
import { strength } from '../plan-index.ts'
import { subjectOf } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { nothingFound, pointer } from './refuse.ts'
import { listsNamed } from './structure.ts'

/** What is to be defined: quoted, or else the words of the question as they stand together in the plan. */
function phrases({ index, question }: View): string[] {
  const quoted = [...question.text.matchAll(/"([^"]{2,20})"/gu)].map((match) => match[1] ?? '')
  const forms = question.terms.flatMap(({ forms: own }) => own)
  const joined = question.terms.map(({ word }) => word).join('')
  return [...quoted, joined, ...forms.filter((form) => form.length >= 3)].filter(
    (phrase) => phrase.length > 1 && index.plain.includes(phrase),
  )
}

/** X是指…, X是以…的…, X即…, an explanation in parentheses, or a short form after the long one. */
function isDefinition(phrase: string, { plain }: Passage): boolean {
  const own = escaped(phrase)
  const says = new RegExp(
    `"?${own}"?(?:[,]?(?:是指|指的是|即|是一种|是以|是为|定义为|并不是|means|refers to|is defined as))|(?:所称|所谓|term)"?${own}`,
    'u',
  )
  const explains = new RegExp(`"${own}"\\([^)]{8,}`, 'u')
  const spellsOut = new RegExp(`[^\\s] ?\\(${own}s?\\)`, 'u')
  return says.test(plain) || explains.test(plain) || spellsOut.test(plain)
}

function defined(view: View): Draft | undefined {
  const { index, question, say } = view
  for (const phrase of phrases(view)) {
    const passages = index.passages.filter((passage) => isDefinition(phrase, passage)).slice(0, 2)
    if (!passages.length) continue
    const parts = passages.map((passage) => {
      const citation = excerptOf(index, passage, question.terms, 260)
      return quotedPart(say, citation)
    })
    return { parts }
  }
  return undefined
}

/** 四个重点专题 stands for its members, where the words are no more than the name of a list in the build of the plan. */
function listMeant(view: View): Draft | undefined {
  const { question } = view
  if (question.terms.some((term) => !isFaint(term))) return undefined
  const [list] = listsNamed(view, question.text)
  return list && { parts: list.parts }
}

/** 重点领域指哪些: the list in a sentence whose noun is asked about; a definition proper is not that. */
function enumerated(view: View): Draft | undefined {
  const { index, question, say } = view
  if (!/指(?:的是)?(?:什么|哪|啥)|mean/u.test(question.text)) return undefined
  const [noun] = phrases(view)
  const passage = index.passages.find(({ enumerations }) =>
    enumerations.some(({ of, items }) => noun !== undefined && items.length > 1 && of.startsWith(noun)),
  )
  return passage && { parts: [quotedPart(say, excerptOf(index, passage, question.terms, 260))] }
}

/** What a word means, where the plan says so; that it uses a word is no definition. */
export const definition: Step = (view) => {
  const { index, question, say } = view
  if (!question.asks('definition')) return undefined
  const draft = listMeant(view) ?? defined(view) ?? enumerated(view)
  if (draft) return draft
  const [phrase] = phrases(view)
  const subject = question.tainted ? '' : (phrase ?? subjectOf(question.terms))
  const mention = index
    .search(question.terms)
    .find(({ passage }) => question.terms.some((term) => strength(term, passage.plain) > 0.8))
  const sentence = subject ? say.noDefinition(subject) : say.noDefinitionAtAll
  const figures = sentence.match(/\d+/g) ?? []
  if (!mention) return nothingFound(view, sentence)
  return { refused: true, parts: [{ text: sentence, figures }, ...pointer(view, mention.passage)] }
}
