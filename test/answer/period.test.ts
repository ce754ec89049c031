import { expect, test } from 'vitest'
import { periodsNamed } from '../../src/answer/question/period.ts'
import { normalise } from '../../src/answer/search/index.ts'
import { languageOf } from '../../src/locale/index.ts'

test.each([
  ['上周', '2018-06-25', '2018-07-01'],
  ['上个月', '2018-06-01', '2018-06-30'],
  ['一季度', '2018-01-01', '2018-03-31'],
  ['四季度', '2017-10-01', '2017-12-31'],
  ['从3月到6月', '2018-03-01', '2018-06-30'],
  ['2017年3月到6月', '2017-03-01', '2017-06-30'],
  ['10月底', '2017-10-01', '2017-10-31', true],
  ['去年底', '2017-01-01', '2017-12-31', true],
  ['截至2018年5月', '2018-05-01', '2018-05-31', true],
  ['近三个月', '2018-04-02', '2018-07-02'],
  ['今年上半年', '2018-01-01', '2018-06-30'],
  ['今年以来', '2018-01-01', '2018-07-02'],
  ['去年同期', '2017-01-01', '2017-07-02'],
  ['last week', '2018-06-25', '2018-07-01'],
  ['in the last half-year', '2018-01-02', '2018-07-02'],
  ['from March to June', '2018-03-01', '2018-06-30'],
  ['as of the end of October last year', '2017-10-01', '2017-10-31', true],
  ['since January 2018', '2018-01-01', '2018-07-02'],
])('%s, asked on 2018-07-02', (text, from, to, point?: boolean) => {
  const [period] = periodsNamed(normalise(text), languageOf(text) ?? 'zh', '2018-07-02')
  expect(period).toMatchObject({ from, to, ...(point && { point }) })
})
