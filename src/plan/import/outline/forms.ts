import type { Rank } from '../section.ts'
import type { Form, NumberStyle } from './form.ts'
import { JOINTS, letterNumber, numberOf } from './numerals.ts'

const HAN = '[一二三四五六七八九十百零〇]{1,5}'
const ROMAN = '(?:[IVXLC]{1,6}|[Ⅰ-Ⅻ])'
const CITED = '(?![规規的中之第款项項所至到及和])'

const unit = (style: NumberStyle, rank: Rank, units: string, custom: number): Form => ({
  style,
  rank,
  pattern: new RegExp(`^第\\s*(?<n>${HAN}|\\d{1,3})\\s*(?<w>${units})${CITED}[\\s:、.]*`),
  label: (n, w) => `第${n}${w}`,
  key: () => `第${units}`,
  custom,
  sure: true,
})

const plain = (n: string) => n
const bracketed = (n: string) => `(${n})`
const fixed = (key: string) => () => key

/** A number that is all there is on its line. */
export const ALONE = '1⏎'

/** Every way of numbering that is known; how they nest is told by each document. */
export const FORMS: Form[] = [
  unit('book', 'book', '篇|部分|编|編|卷', 10),
  unit('chapter', 'chapter', '章', 20),
  unit('section', 'section', '节|節', 30),
  unit('article', 'article', '条|條', 45),
  {
    style: 'box',
    rank: 'box',
    pattern: /^(?<w>[专專]\s*[栏欄])\s*(?<n>[一二三四五六七八九十\d]{0,3})[\s:、]*/,
    label: (n) => `专栏${n}`,
    key: fixed('专栏'),
    custom: 100,
    sure: true,
  },
  {
    style: 'part',
    rank: 'part',
    pattern: /^(?<n>[一二三四五六七八九十]{1,3})\s*[、.](?![一二三四五六七八九十]+[、级类級類])\s*/,
    label: plain,
    key: fixed('一、'),
    custom: 40,
    sure: true,
  },
  {
    style: 'part',
    rank: 'part',
    pattern: /^(?<n>[一二三四五六七八九十]{1,3})(?:\s*[,:]\s*|\s+(?=\S{2}))/,
    label: plain,
    key: fixed('一、'),
    custom: 40,
  },
  {
    style: 'closed',
    rank: 'item',
    pattern: /^(?:[(〔[【]\s*(?<n>[一二三四五六七八九十]{1,3})\s*[)〕\]】]|(?<s>[㈠-㈩]))\s*[、.:]?\s*/,
    label: bracketed,
    key: fixed('(一)'),
    custom: 50,
    sure: true,
  },
  {
    style: 'closed',
    pattern: /^(?<n>[一二三四五六七八九十]{1,3})\s*\)\s*/,
    label: bracketed,
    key: fixed('一)'),
    custom: 55,
  },
  {
    style: 'decimal',
    pattern: /^(?<n>\d{1,2}(?:\s?\.\s?\d{1,2}){1,4})(?!\d|\s?[%‰])(?:\s*[.、:]\s*|\s*)/,
    label: (n) => n.replace(/\s/g, ''),
    key: (numeral) => `1${'.1'.repeat(numeral.split('.').length - 1)}`,
  },
  {
    style: 'decimal',
    pattern: /^(?<n>\d{1,2}(?:[-–—]\d{1,2}){1,4})(?![\d月日年天%‰~-])(?:\s*[.、:]\s*|\s+|(?=\p{Script=Han}))/u,
    label: plain,
    key: (numeral) => `1${'-1'.repeat(numeral.split(JOINTS).length - 1)}`,
  },
  {
    style: 'dotted',
    rank: 'third',
    pattern: /^(?:(?<n>\d{1,3})\s*[.、]|(?<s>[⒈-⒛]))\s*/,
    label: plain,
    key: fixed('1.'),
    custom: 60,
    sure: true,
  },
  {
    style: 'dotted',
    pattern: /^(?<n>0\d|[1-4]\d)(?:\s*[.、]\s*|\s*$|\s+(?=\S)|(?=\p{Script=Han}))/u,
    label: plain,
    key: fixed('01'),
    custom: 40,
  },
  { style: 'dotted', pattern: /^(?<n>\d{1,2})\s*$/, label: plain, key: fixed(ALONE), custom: 60 },
  { style: 'dotted', pattern: /^(?<n>\d{1,3})\s*,\s*(?!\d)/, label: plain, key: fixed('1.'), custom: 60 },
  {
    style: 'decimal',
    pattern: /^(?<n>\d{1,2})(?:\s+(?=[^\s\d])|(?=[\p{Script=Han}]))/u,
    label: plain,
    key: fixed('1'),
    custom: 25,
  },
  {
    style: 'closed',
    rank: 'fourth',
    pattern: /^(?:[(〔[【]\s*(?<n>\d{1,3})\s*[)〕\]】]|(?<s>[⑴-⒇]))\s*[、.]?\s*/,
    label: bracketed,
    key: fixed('(1)'),
    custom: 70,
    sure: true,
  },
  { style: 'closed', pattern: /^(?<n>\d{1,2})\s*\)\s*/, label: bracketed, key: fixed('1)'), custom: 75 },
  {
    style: 'closed',
    rank: 'fifth',
    pattern: /^(?<n>[①-⑳㉑-㉟❶-❿])\s*[、.]?\s*/,
    label: plain,
    key: fixed('①'),
    custom: 80,
    sure: true,
  },
  {
    style: 'closed',
    pattern: new RegExp(`^(?<w>第)(?<n>${HAN})\\s*[、,:]\\s*`),
    label: (n, w) => `${w}${n}`,
    key: fixed('第一、'),
    custom: 40,
  },
  {
    style: 'part',
    pattern: /^(?<n>[甲乙丙丁戊己庚辛壬癸])\s*[、.]\s*/,
    label: plain,
    key: fixed('甲、'),
    custom: 35,
    ordinal: (n) => '甲乙丙丁戊己庚辛壬癸'.indexOf(n) + 1,
  },
  {
    style: 'word',
    pattern: new RegExp(
      `^(?:[-—–]{1,3}\\s*)?[【[]?(?<w>[\\p{Script=Han}]{1,6}?)(?<![表图圖注])\\s*(?<n>${HAN}|\\d{1,3}(?:\\.\\d{1,2}){0,3})(?!\\d)\\s*(?:[】\\]]?\\s*[:、.—–-]+\\s*|[】\\]]\\s*|\\s+|$)`,
      'u',
    ),
    label: (n, w) => `${w}${n}`,
    key: (word) => word,
  },
  {
    style: 'word',
    pattern: new RegExp(
      `^(?<w>[A-Z][A-Za-z]{2,}(?: [A-Za-z]{3,}(?= \\d{1,3}[^\\S\\n]*(?:[:–—-]|$)))?)\\s+(?<n>\\d{1,3}(?:\\.(?:\\d{1,2}|[A-Z]\\b)){0,3}|${ROMAN})(?:\\s*[:.—–-]+\\s*|\\s+(?=[A-Z])|$)`,
    ),
    label: (n, w) => `${w} ${n}`,
    key: (word) => word,
    ordinal: (n) => (/^[A-Z]$/.test(n) && !/[IVXLC]/.test(n) ? letterNumber(n) : numberOf(n)),
  },
  {
    style: 'word',
    pattern: /^(?<w>[A-Z]{1,4})[-.]?(?<n>\d{1,3}(?:\.\d{1,2}){0,2})[a-z]?(?:\s*[:.)–—-]+\s*|\s+)(?=[A-Z])/,
    label: (n, w) => `${w}${n}`,
    key: (word) => `${word}1`,
  },
  {
    style: 'dotted',
    pattern: new RegExp(`^(?<n>${ROMAN})\\s*[.、:)]\\s*`),
    label: plain,
    key: fixed('I.'),
    custom: 12,
  },
  {
    style: 'dotted',
    pattern: /^[([]?(?<n>[A-Z])\s*[.、:)\]]\s*/,
    label: plain,
    key: fixed('A.'),
    custom: 35,
    ordinal: letterNumber,
  },
  {
    style: 'closed',
    pattern: /^[([]?(?<n>[a-z])\s*[.、)\]]\s*/,
    label: bracketed,
    key: fixed('a)'),
    custom: 90,
    ordinal: letterNumber,
  },
  {
    style: 'closed',
    pattern: /^[([]?(?<n>[ivx]{1,5}|[ⅰ-ⅻ])\s*[.、)\]]\s*/,
    label: bracketed,
    key: fixed('i)'),
    custom: 95,
  },
]
