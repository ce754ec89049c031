const DIGITS = '〇一二三四五六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** 一, 十二, 一百零五, up to 9999. */
function counting(n: number): string {
  if (n <= 0 || n > 9999) return String(n)
  const places = [...String(n)].map(Number)
  const words = places.map((digit, index) =>
    digit === 0 ? '〇' : `${DIGITS[digit]}${['', '十', '百', '千'][places.length - 1 - index]}`,
  )
  return words.join('').replace(/〇+$/, '').replace(/〇+/g, '零').replace(/^一十/, '十')
}

const FORMAL: Record<string, string> = Object.fromEntries(
  [...'一壹二贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟']
    .join('')
    .match(/../g)
    ?.map((pair) => [pair[0] ?? '', pair[1] ?? '']) ?? [],
)

const formal = (n: number) =>
  [...(n >= 10 && n < 20 ? `一${counting(n)}` : counting(n))].map((char) => FORMAL[char] ?? char).join('')

const digitwise = (n: number) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join('')

function roman(n: number): string {
  if (n <= 0 || n > 3999) return String(n)
  const signs = 'M 1000 CM 900 D 500 CD 400 C 100 XC 90 L 50 XL 40 X 10 IX 9 V 5 IV 4 I 1'.split(' ')
  let [left, text] = [n, '']
  for (let index = 0; index < signs.length; index += 2)
    for (const worth = Number(signs[index + 1]); left >= worth; left -= worth) text += signs[index]
  return text
}

/** A … Z, AA, BB, as Word counts on. */
const letters = (n: number) =>
  n <= 0 ? '' : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)

/** A sign of its own for each number from 1 on; beyond the last, digits in `around`. */
const signs = (first: string, count: number, around: [string, string]) => (n: number) =>
  n >= 1 && n <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + n - 1) : around.join(String(n))

const cycle = (words: string) => (n: number) => words[(n - 1) % words.length] ?? ''

const wide = (n: number) => [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')

const ORDINALS = ['th', 'st', 'nd', 'rd']
const ordinal = (n: number) => `${n}${(n % 100 > 10 && n % 100 < 14 ? undefined : ORDINALS[n % 10]) ?? 'th'}`

/** How a number is written in each of the number formats of a document. */
const FORMATS: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  ordinal,
  numberInDash: (n) => `- ${n} -`,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: formal,
  ideographDigital: digitwise,
  taiwaneseDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: (n) => cycle(STEMS)(n) + cycle(BRANCHES)(n),
  ideographEnclosedCircle: signs('㊀', 10, ['(', ')']),
  decimalEnclosedCircle: signs('①', 20, ['(', ')']),
  decimalEnclosedCircleChinese: signs('①', 20, ['(', ')']),
  decimalEnclosedParen: signs('⑴', 20, ['(', ')']),
  decimalEnclosedFullstop: signs('⒈', 20, ['', '.']),
  bullet: () => '',
  none: () => '',
}

/** The number as a document would show it; digits where the format is unknown. */
export const numeral = (n: number, format: string): string => (FORMATS[format] ?? String)(n)
