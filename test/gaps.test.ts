import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './support/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(async () => {
  expect(office.log.errors).toEqual([])
  await office.close()
})

const actionsOf = (reply: Awaited<ReturnType<ReturnType<Office['as']>['says']>>) =>
  reply.card.nodes.flatMap((node) => (node.type === 'actions' ? node.items : []))

test('an answer quotes the clause, and can be rated', async () => {
  const staff = office.as('staff')
  const answer = (await staff.says('ask 到2020年要建多少个临床医学研究中心？')).replies(
    '25－30',
    '“二、主要目标”',
    '尚无记录',
  )
  expect(answer.audience).toBe('everyone')
  const down = actionsOf(answer).find(({ label }) => label === '没答对')
  ;(await staff.says(down?.run ?? '')).replies('已记下（不记录是谁）')
  ;(await staff.says('rate nonsense down')).replies('已过期')
})

test('characters that cannot be kept do no harm in a question', async () => {
  ;(await office.as('staff').says('ask 中药\ud800有什么\u0000部署？')).replies('创新中药')
})

test.each([
  ['another subject', '大气污染防治要做哪些研究？', '那水污染呢？', /水污染治理技术/],
  ['another question of the same subject', '到2020年要建多少个临床医学研究中心？', '那什么时候要完成？', /2020/],
  ['a pronoun', '可持续发展实验区要建多少个？', '它的进展如何？', /实验区.*(?:没有登记记录|尚无记录)/s],
  ['insisting on a wrong figure', '示范项目要搞多少个？', '不对，是60个', /50/],
  ['insisting again', '示范项目是60个吧？', '我记得就是60个啊', /50/],
  ['English', 'How many clinical research centres will be built?', 'and by when?', /2020/],
])('a follow-up keeps what it leaves out: %s', async (name, first, then, wanted) => {
  const language = /^[a-z]/i.test(first) ? 'en' : 'zh'
  const person = office.as('staff', { channel: `thread-${name}`, language })
  await person.says(['ask', first])
  ;(await person.says(['ask', then])).replies(wanted)
})

test('a question of its own is not drawn into the one before', async () => {
  const person = office.as('staff', { channel: 'own' })
  await person.says('ask 大气污染防治要做哪些研究？')
  ;(await person.says('ask 推进措施有哪几条？')).replies('完善多元化投入体系')
  ;(await person.says('ask 主要目标有哪些？')).replies('示范项目')
})

test('another person in the channel starts a conversation of their own', async () => {
  await office.as('staff', { channel: 'shared' }).says('ask 大气污染防治要做哪些研究？')
  const other = await office.as('coordinator', { channel: 'shared' }).says('ask 那水污染呢？')
  expect(
    await office.app.database.turn.findFirst({ where: { question: '那水污染呢？' }, orderBy: { askedAt: 'desc' } }),
  ).toBeTruthy()
  other.replies(/水/)
})

test('conversations outlive a restart, and end after a while', async () => {
  const place = { channel: 'restart' }
  await office.as('staff', place).says('ask 大气污染防治要做哪些研究？')
  const again = await openOffice({ url: office.url, now: '2018-07-02T01:20:00Z' })
  ;(await again.as('staff', place).says('ask 那土壤呢？')).replies('土壤重金属污染')
  again.setClock('2018-07-02T03:00:00Z')
  await again.as('staff', place).says('ask 它什么时候完成？')
  expect(await again.app.database.turn.findFirst({ orderBy: { askedAt: 'desc' } })).toMatchObject({
    meaning: '它什么时候完成？',
  })
  await again.close()
})

test('what the plan leaves open is gathered, answered in writing, cited, and withdrawn', async () => {
  const [staff, admin] = [office.as('staff', { channel: 'gaps' }), office.as('admin')]
  for (const question of ['每个示范项目补助多少钱？', '每个示范项目能补助多少钱', '每个示范项目的补助是多少钱呢？']) {
    await staff.says(['ask', question])
  }
  ;(await office.as('coordinator').says('gaps')).replies(/示范项目.*补助.* \| 3 \| 0 \| 2018-07-02/)
  ;(await staff.says('gaps')).replies('需要“协调员”角色')
  ;(await staff.says('clarify question:x answer:y')).replies('需要“管理员”角色')
  const written = (
    await admin.says('clarify question:"每个示范项目补助多少钱？" answer:"测试答复：按年度预算另行公布。"')
  ).replies('方案办答复 #1（2018-07-02）')
  ;(await office.as('coordinator').says('gaps')).replies(/^(?!.*补助)/s)
  ;(await staff.says(['ask', '示范项目补助多少钱？'])).replies(
    '以下是方案办的书面答复',
    '测试答复：按年度预算另行公布。',
    '〔方案办答复 #1（2018-07-02）〕',
  )
  ;(await staff.says('clarifications')).replies('测试答复：按年度预算另行公布。')
  ;(await admin.says(actionsOf(written)[0]?.run ?? '')).replies('已撤回，不再引用')
  ;(await admin.says('retract 1')).replies('没有生效的书面答复 #1')
  const after = await staff.says(['ask', '示范项目补助多少钱？'])
  expect(after.text).not.toContain('测试答复')
})

test('no question is kept with who asked it', async () => {
  const turns = await office.app.database.turn.findMany()
  expect(JSON.stringify(turns)).not.toMatch(/staff|coordinator|测试staff|general/)
})
