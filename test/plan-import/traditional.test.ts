import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { readAmount } from '../../src/text/index.ts'
import { aims } from './aims.ts'

// Every sentence is made up for the test.

test.each<[string, string, string]>([
  ['護理型床位佔比不低於70%。', '護理型床位佔比', 'atLeast 70%'],
  ['信訪投訴率不超過1.5%。', '信訪投訴率', 'atMost 1.5%'],
  ['每年新增車位不少於300個。', '車位', 'atLeast 300个'],
  ['助餐點達到80處以上。', '助餐點', 'atLeast 80处'],
  ['兒童近視率每年下降0.5個百分點。', '兒童近視率', 'exact 0.5个百分点'],
  ['辦理時間縮短至3個工作日以內。', '辦理時間', 'atMost 3工作日'],
  ['淘汰老舊車輛約200輛。', '淘汰老舊車輛', 'approximate 200辆'],
  ['新建綠道120公里。', '綠道', 'exact 120公里'],
  ['單位產值能耗較2025年下降13%。', '單位產值能耗', 'exact 13%'],
  ['培訓技術人員1.5萬人次。', '培訓技術人員', 'exact 1.5万人次'],
])('traditional script is read like simplified, and named as published: %s', (text, name, amount) => {
  const [aim, ...others] = aims(text)
  expect(others).toEqual([])
  expect(aim).toMatchObject({ name, quote: text.slice(0, -1) })
  expect(`${aim?.bound} ${aim?.amount}${aim?.unit}`).toBe(amount)
  expect(text).toContain(aim?.wording)
})

test('tables and aims without a number are quoted as published, too', () => {
  const { plan } = understand(
    `測試資料：虛構方案（2026—2030年）
一、總體目標
養老服務體系全面建成。
| 指標名稱 | 計量單位 | 2025年 | 2030年目標 |
| --- | --- | --- | --- |
| 護理型床位佔比 | % | 45 | 60以上 |`,
    {},
  )
  expect(plan.targets.map(({ name, wording, bound }) => [name, wording, bound])).toEqual([
    ['養老服務體系', '全面建成', undefined],
    ['護理型床位佔比', '60以上', 'atLeast'],
  ])
})

test('what a person types in it has the same unit', () => {
  expect(readAmount('300張')).toMatchObject({ value: 300, unit: '张' })
  expect(readAmount('2萬噸')).toMatchObject({ value: 2, unit: '万吨' })
})
