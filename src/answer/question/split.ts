import type { Language } from '../../locale/index.ts'
import { kindOf } from './kinds.ts'
import { isAbout } from './subject.ts'

const BREAK: Record<Language, RegExp> = {
  zh: /[?!;。\n]+|[,，]?(?:另外|还有就是|还有(?=[^几多没不])|顺便(?:问一?下?)?|再(?:问|就是)|以及(?=[^，。]*(?:多少|几|谁|哪|什么|怎么|何)))[,，]?/u,
  en: /[?!;\n]+|\.(?=\s|$)|,?\s+(?:and also|also|plus|and (?=(?:who|what|when|how|which|where|is|does)\b))\s*/iu,
}
/** 两个问题： */
const OPENING = /^[^,，。]{0,8}(?:问题|请教|问一?下)[:：,，]/u
const MOST = 3

/** The questions of a message, each with what it needs to be understood by itself. */
export function partsOf(text: string, language: Language): string[] {
  const pieces = text
    .replace(OPENING, '')
    .split(BREAK[language])
    .flatMap((piece) => clausesOf(piece, language))
    .map((piece) => piece.trim())
    .filter(Boolean)
  const asking = pieces.filter((piece) => asks(piece, language))
  if (asking.length < 2) return [text]
  return asking.slice(0, MOST)
}

/** Whether a piece asks something by itself, or only says why it is asked. */
const asks = (piece: string, language: Language): boolean =>
  isAbout(piece, language) && kindOf(piece, language) !== 'detail'

const SIGN: Record<Language, RegExp> = {
  zh: /多少|几(?!乎)|谁|哪|什么|啥|怎么|如何|何时|多[久大高长]/u,
  en: /\b(?:how|who|when|which|what|where)\b/iu,
}

/** 要建几个，谁负责: what is between commas asks by itself, where each part has a word that asks. */
function clausesOf(piece: string, language: Language): string[] {
  const clauses = piece.split(/[,，]/u)
  return clauses.length > 1 && clauses.every((clause) => SIGN[language].test(clause)) ? clauses : [piece]
}
