/** Test data: the ways in which people write a number in English. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

function below1000(value: number, and: string): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const small =
    rest < 20
      ? (SMALL[rest] ?? '')
      : [TENS[Math.floor(rest / 10)], rest % 10 ? SMALL[rest % 10] : ''].filter(Boolean).join('-')
  if (hundreds === 0) return small
  return `${SMALL[hundreds]} hundred${rest ? `${and}${small}` : ''}`
}

/** 1,234,567 as one million two hundred and thirty-four thousand five hundred and sixty-seven; from 1 to 10¹². */
export function inEnglish(value: number, and = ' and '): string {
  const groups = [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [1, ''],
  ] as const
  return groups
    .map(([size, name]) => [Math.floor(value / size) % 1000, name] as const)
    .filter(([part]) => part > 0)
    .map(([part, name]) => `${below1000(part, and)} ${name}`.trim())
    .join(' ')
}
