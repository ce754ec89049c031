import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** Traditional characters as simplified ones, one for one, so that every place in the text stays the same. */
export function simplified(text: string): string {
  const converted = convert(text)
  return converted.length === text.length ? converted : [...text].map((char) => convert(char)).join('')
}
