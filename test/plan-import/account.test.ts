import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totalsOf } from '../../src/plan/import/targets/index.ts'
import { understand } from '../../src/plan/import/understand.ts'

/** Test data: sentences with one amount each, which # stands for. */
const SENTENCES = [
  '新建示范站#个。',
  '目前已建成驿站#座。',
  '合格率达到#%以上。',
  '为65岁以上老年人服务#万人次。',
  '每户补助#元。',
  '办理时间缩短至#天。',
  '每年培训#人次。',
  '纳入名录的#个项目逐项明确责任。',
  '建筑面积#平方米以上的场馆。',
  '较2020年下降#%。',
  '由有关单位在#个工作日内办结。',
  '投入资金#万元，其他按规定办理。',
]

const amount = fc.integer({ min: 2, max: 99_999 })
const line = fc.tuple(fc.constantFrom(...SENTENCES), amount)
const part = fc.tuple(
  fc.constantFrom('主要目标', '重点任务', '发展现状', '保障措施'),
  fc.array(line, { minLength: 1, maxLength: 6 }),
)

test('every amount of a plan is a target, background or a doubt, whatever the plan', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const body = parts.map(([heading, lines], at) => {
        const sentences = lines.map(([sentence, value]) => sentence.replace('#', String(value))).join('')
        return `${'一二三四'[at]}、${heading}\n${sentences}`
      })
      const { plan, doubts, account } = understand(`测试数据：虚构行动方案（2024—2026年）\n${body.join('\n')}`, {})
      const written = parts.flatMap(([, lines]) => lines.map(([sentence]) => (sentence.includes('65岁') ? 2 : 1)))
      const { all, targets, background, doubts: doubtful } = totalsOf(account)
      expect(all).toBe(written.reduce((sum, one) => sum + one, 0))
      expect(targets + background + doubtful).toBe(all)
      expect(plan.targets.filter(({ kind }) => kind === 'amount')).toHaveLength(targets)
      expect(doubts.filter(({ words }) => /\d/.test(words))).toHaveLength(doubtful)
    }),
    { numRuns: 300 },
  )
})
