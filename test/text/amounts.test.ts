import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountIn, amountsIn, boundedAmountsIn, fold, numeralsIn, readAmount } from '../../src/text/index.ts'
import { bounds } from './bounds.ts'
import { formal, grouped, inChinese, shortened, spoken, wide } from './writings.ts'

const whole = fc.oneof(
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 1e9 }),
  fc.integer({ min: 1, max: 9e15 }),
)

/** The only number of a text. */
function read(text: string): number | undefined {
  const found = numeralsIn(fold(text))
  return found.length === 1 && found[0]?.end === text.length && !found[0].or ? found[0].value : undefined
}

describe('a number written in every way the language has is read back the same', () => {
  const ways: [string, (value: number) => string][] = [
    ['digits', String],
    ['groups of three', grouped],
    ['full-width digits', (value) => wide(String(value))],
    ['Chinese', inChinese],
    ['Chinese, beginning with 十', (value) => shortened(inChinese(value))],
    ['Chinese with 两', (value) => spoken(inChinese(value))],
    ['formal Chinese', (value) => formal(inChinese(value))],
    ['traditional 萬 and 億', (value) => inChinese(value).replaceAll('万', '萬').replaceAll('亿', '億')],
    ['〇 for 零', (value) => inChinese(value).replaceAll('零', '〇')],
  ]
  test.each(ways)('%s', (_, write) => {
    fc.assert(
      fc.property(whole, (value) => {
        const text = write(value)
        // 壹 alone is a name as often as a number.
        if ([...text].length > 1 || /[\d一-九]/u.test(text)) expect(read(text), text).toBe(value)
      }),
      { numRuns: 400 },
    )
  })

  test('mixed: 1万5千, 3亿2千万', () => {
    const part = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        expect(read(`${a}万${b}千`)).toBe(a * 1e4 + b * 1e3)
        expect(read(`${a}亿${b}千万`)).toBe(a * 1e8 + b * 1e7)
        expect(read(`${a}亿${b}千${c}百万`)).toBe(a * 1e8 + b * 1e7 + c * 1e6)
        expect(read(`${a}万${b}${c}00`)).toBe(a * 1e4 + b * 1e3 + c * 100)
      }),
    )
  })

  test('colloquial: 二百五, 一万三, 两千四', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(['百', 100], ['千', 1000], ['万', 1e4]),
        (a, b, [unit, size]) => {
          expect(read(`${inChinese(a)}${unit}${inChinese(b)}`)).toBe(a * Number(size) + (b * Number(size)) / 10)
        },
      ),
    )
  })

  test('with decimals: 1.3万亿, 一点三亿', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, b) => {
        expect(read(`${a}.${b}万亿`)).toBe(Number(`${a}.${b}e12`))
        expect(read(`${inChinese(a)}点${inChinese(b)}亿`)).toBe(Number(`${a}.${b}e8`))
      }),
    )
  })
})

test.each([
  ['1,30', 1.3],
  ['0,5', 0.5],
  ['1300,5', 1300.5],
  ['1 300', 300],
])('%s has another reading', (text, other) => {
  expect(numeralsIn(text)).toMatchObject([{ or: [other] }])
})

test('one amount in different units is one amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      const yuan = [`${value}亿元`, `${value * 1e4}万元`, `${grouped(value * 1e8)}元`, `${inChinese(value)}亿元`]
      for (const text of yuan) {
        const [amount] = amountsIn(text)
        expect(amount && amountIn('亿元', amount), text).toBe(value)
      }
    }),
  )
})

describe('words that bind', () => {
  const number = fc.integer({ min: 1, max: 9999 })
  const negation = fc.constantFrom('不', '不得', '不应', '不能', '不可', '不会')
  test('a negated less is a floor, a negated more a ceiling', () => {
    fc.assert(
      fc.property(number, negation, fc.constantFrom('低于', '少于', '小于', '短于'), (value, not, less) => {
        expect(bounds(`合格率${not}${less}${value}%`)).toEqual([['atLeast', value, '%']])
        expect(bounds(`合格率${less}${value}%`)).toEqual([['lessThan', value, '%']])
      }),
    )
    fc.assert(
      fc.property(number, negation, fc.constantFrom('高于', '超过', '多于', '大于', '超出'), (value, not, more) => {
        expect(bounds(`能耗${not}${more}${value}吨`)).toEqual([['atMost', value, '吨']])
        expect(bounds(`能耗${more}${value}吨`)).toEqual([['moreThan', value, '吨']])
      }),
    )
  })

  test.each([
    ['30个左右', [['approximate', 30, '个']]],
    ['60艘（台、套）以上', [['atLeast', 60, '艘']]],
    ['6个学分', [['exact', 6, '学分']]],
    ['突破20项关键技术', [['exact', 20, '项']]],
    ['约30个', [['approximate', 30, '个']]],
    ['25－30个', [['range', 25, 30, '个']]],
    ['5%至8%', [['range', 5, 8, '%']]],
    [
      '由20个至50个',
      [
        ['exact', 20, '个'],
        ['exact', 50, '个'],
      ],
    ],
    ['90%以上', [['atLeast', 90, '%']]],
    ['5处以内', [['atMost', 5, '处']]],
    ['控制在35微克/立方米以内', [['atMost', 35, '微克/立方米']]],
    ['突破13000亿元', [['moreThan', 13000, '亿元']]],
    ['至少新建1个', [['atLeast', 1, '个']]],
    ['占比超过一半', [['moreThan', 50, '%']]],
    ['百分之八十五以上', [['atLeast', 85, '%']]],
    ['三分之二以上', [['atLeast', 66.6667, '%']]],
    ['八成左右', [['approximate', 80, '%']]],
    ['占三成就够了', [['exact', 30, '%']]],
    ['近百家', [['approximate', 100, '家']]],
    ['30余家', [['moreThan', 30, '家']]],
    ['at least 50%', [['atLeast', 50, '%']]],
    ['no more than 3%', [['atMost', 3, '%']]],
    ['80万平米', [['exact', 80, '万平方米']]],
    ['24块（条）', [['exact', 24, '块(条)']]],
    [
      '选派干部80名、90名副职干部',
      [
        ['exact', 80, '名'],
        ['exact', 90, '名'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(bounds(text)).toEqual(expected)
  })
})

test.each([
  '国办发〔2018〕128号',
  '第三批',
  '7×24小时',
  '5G基站',
  'PM2.5浓度',
  '《“健康中国2030”规划纲要》',
  '2021—2025年',
  '2025年6月30日前',
  '6月底前',
  '“十四五”时期',
  '万元GDP能耗',
  '老百姓',
  '一二三产业融合',
  '4.2.5 所有单位',
  '12345热线',
])('numbers that name or date something are no amounts: %s', (text) => {
  expect(amountsIn(text)).toEqual([])
})

test.each([
  ['two numbers', '2 3'],
  ['words before it', '约30'],
  ['a power', '5²'],
  ['nothing', ''],
])('what a person typed is one amount or none: %s', (_, text) => {
  expect(readAmount(text)).toBeUndefined()
})

test('any text is read in a time that grows with its length, and every place is right', () => {
  const piece = fc.constantFrom(
    '1',
    '0',
    '，',
    ',',
    '.',
    ' ',
    '万',
    '亿',
    '百',
    '十',
    '三',
    '两',
    '数',
    '近',
    '余',
    '个',
    '%',
    '至',
    '-',
    '（',
    '年',
    '月',
    '不',
    '低于',
    '以上',
    'a',
    '分之',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end, amount } of boundedAmountsIn(text)) {
        expect(start).toBeLessThanOrEqual(amount.start)
        expect(end).toBeGreaterThanOrEqual(amount.end)
        expect(amount.start).toBeGreaterThanOrEqual(last)
        expect(Number.isFinite(amount.value)).toBe(true)
        last = amount.end
      }
    }),
    { numRuns: 2000 },
  )
})
