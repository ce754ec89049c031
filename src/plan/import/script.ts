import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** Traditional characters as simplified ones, one for one, so that every place in the text stays the same. */
export function simplified(text: string): string {
  const converted = convert(text)
  return converted.length === text.length ? converted : [...text].map((char) => convert(char)).join('')
}

/**
 * Words that were taken from a simplified text, with the characters of the text as published: 床位占比 is 床位佔比 where that
 * stands there. What the text has not stays as it is.
 */
export function asPublished(words: string, plain: string, published: string): string {
  let found = ''
  for (let at = 0; at < words.length; ) {
    let end = words.length
    let place = plain.indexOf(words.slice(at, end))
    while (place < 0 && end > at + 1) place = plain.indexOf(words.slice(at, --end))
    found += place < 0 ? words.slice(at, end) : published.slice(place, place + end - at)
    at = end
  }
  return found
}
