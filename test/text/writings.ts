/** Test data: the ways in which people write a number. */

const DIGITS = '零一二三四五六七八九'

/** Below ten thousand: 二百零五. */
function section(value: number): string {
  let text = ''
  let zero = false
  for (const [power, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10
    if (digit === 0) zero = text !== ''
    else {
      text += `${zero ? '零' : ''}${DIGITS[digit]}${unit}`
      zero = false
    }
  }
  return text
}

/** 一亿三千万零五十, as a Chinese text writes a whole number from 1 to 10¹⁶. */
export function inChinese(value: number): string {
  const groups = [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const
  let text = ''
  for (const [size, unit] of groups) {
    const part = Math.floor(value / size) % 1e4
    if (part === 0) continue
    text += `${text && part < 1000 ? '零' : ''}${section(part)}${unit}`
  }
  // 一万亿三亿 is written 一万零三亿.
  return text.replace(/^(.*)万亿(零?)(?=.*亿)/, '$1万$2')
}

/** 十二 for 一十二 at the beginning. */
export const shortened = (text: string) => text.replace(/^一十/, '十')

/** 两千, 两万 for 二千, 二万. */
export const spoken = (text: string) => text.replace(/二(?=[千万亿])/g, '两')

/** 壹万贰仟. */
export const formal = (text: string) =>
  text.replace(
    /[一二三四五六七八九十百千]/g,
    (char) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(char)] ?? char,
  )

/** 1,300,000. */
export const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 10 })

export const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
