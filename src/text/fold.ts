const FORMAL: Record<string, string> = {
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
}

const SIGNS: Record<string, string> = {
  萬: '万',
  億: '亿',
  兩: '两',
  點: '点',
  '≧': '≥',
  '≦': '≤',
  '∶': ':',
  '≯': '≤',
  '≮': '≥',
  '≥': '≥',
  '≤': '≤',
}

const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const DASH = /[\u2010-\u2015\u2212\uff0d]/g
/** 2021一2025年: what is printed for a dash between two numbers, and is none. */
const LIKE_DASH = /(?<=\d[年月日]?)[一ー─━]{1,2}(?=\d)/g
const WAVE = /[\u223c\u301c\uff5e]/g
const WIDE = /[\uff01-\uff5e]/g
/** ﹒﹑﹐﹪: signs made small, as old word processors wrote them. */
const SMALL = /[\ufe50-\ufe6b]/g
const SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g')
/** One formal numeral alone is a name or a part of a word: 大陆, 队伍. */
const FORMAL_RUN = new RegExp(`[${Object.keys(FORMAL).join('')}萬億万亿零〇]{2,}`, 'g')
const ZERO = /(?<=[一二三四五六七八九零十百千])[〇○Ｏ]|[〇○](?=[一二三四五六七八九])/g

/** 二〇二五年 is 2025年. */
const YEAR = /(?:一九|二零)[零一二三四五六七八九]{2}(?=年)/g
const inDigits = (year: string) => [...year].map((char) => '零一二三四五六七八九'.indexOf(char)).join('')

/**
 * One writing for reading numbers: full-width letters, digits and signs as half-width ones, formal and traditional
 * numerals as plain ones, one kind of dash and blank. The length stays, so that a place found in the folded text is
 * the same place in the text as published.
 */
export function fold(text: string): string {
  if (text !== last.text) last = { text, folded: folded(text) }
  return last.folded
}

/** Amounts, bounds and times of one text are read one after the other. */
let last = { text: '', folded: '' }

function folded(text: string): string {
  const signs = text
    .replace(BLANK, ' ')
    .replace(DASH, '-')
    .replace(WAVE, '~')
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(SMALL, (char) => char.normalize('NFKC'))
    .replace(FORMAL_RUN, (run) => [...run].map((char) => FORMAL[char] ?? char).join(''))
    .replace(SIGN, (char) => SIGNS[char] ?? char)
  const dashed = signs.replace(LIKE_DASH, (run) => '-'.repeat(run.length))
  const zeros = /[〇○Ｏ]/.test(dashed) ? dashed.replace(ZERO, '零').replace(ZERO, '零') : dashed
  return zeros.replace(YEAR, inDigits)
}

/** The traditional characters of what numbers, units, bounds and times are written with. */
const TRADITIONAL =
  '餘余 幾几 數数 個个 項项 處处 戶户 條条 種种 場场 輛辆 級级 歲岁 噸吨 畝亩 頃顷 張张 間间 層层 棟栋 ' +
  '筆笔 課课 時时 門门 冊册 畫画 組组 對对 隊队 頭头 臺台 團团 單单 塊块 顆颗 屆届 節节 週周 鐘钟 釐厘 區区 縣县 鎮镇 ' +
  '鄉乡 線线 崗岗 類类 輪轮 於于 過过 達达 約约 內内 佔占 後后 從从 較较 無无'

const PLAIN = new Map(TRADITIONAL.split(' ').map(([from = '', to = '']) => [from, to]))
const ANY_TRADITIONAL = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g')

/** The same for reading amounts and times alone: 300張 is 300张. Names and headings keep their characters. */
export const foldAll = (text: string): string => fold(text).replace(ANY_TRADITIONAL, (char) => PLAIN.get(char) ?? char)
