import { Converter } from 'opencc-js/t2cn'

const simplified = Converter({ from: 't', to: 'cn' })

/** One form for comparing: half width, simplified, lower case, one kind of dash and quote, no blanks inside Chinese. */
export const normalise = (text: string): string =>
  simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[‐‑‒–—―－~～]+/g, '-')
    .replace(/[「『＂"“”]/g, '"')
    .replace(/[」』]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim()
