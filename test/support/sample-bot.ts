import { createBot } from '../../src/bot.ts'
import type { Bot, Request } from '../../src/core/bot.ts'
import { commandsOf, type Role } from '../../src/core/command.ts'
import { option } from '../../src/core/option-kinds.ts'
import type { Waiting } from '../../src/core/platform.ts'
import { Problem } from '../../src/core/problem.ts'
import type { Card, Reply } from '../../src/core/reply.ts'

const define = commandsOf<null>()

/** Test data: one card with every kind of node, and text that tries to be markup on every platform. */
export const fullCard: Card = {
  title: '测试卡片 <b>&</b> *x* _y_ `z`',
  nodes: [
    {
      type: 'text',
      text: '测试 <!channel> @everyone <@U1> <script>alert(1)</script> [x](javascript:alert(1))',
      tone: 'strong',
    },
    { type: 'text', text: '小字', tone: 'quiet' },
    { type: 'text', text: '注意', tone: 'warning' },
    {
      type: 'facts',
      items: [
        { label: '目标', value: '25－30个' },
        { label: '佐证', value: '链接', url: 'https://example.org/a?b=1&c=2' },
      ],
    },
    {
      type: 'progress',
      items: [
        { label: 'T2 测试', share: 0.4, caption: '10 / 25－30个', status: 'yellow' },
        { label: 'T6', share: null, caption: '尚无记录', status: 'grey' },
      ],
    },
    { type: 'list', items: ['一', '二'], ordered: true },
    {
      type: 'table',
      columns: [{ label: '编号' }, { label: '数量', align: 'right' }],
      rows: [
        ['#1', '2'],
        ['#2', '30'],
      ],
    },
    { type: 'divider' },
    { type: 'sources', items: [{ path: '二、主要目标', quote: '着力打造25－30个' }] },
    {
      type: 'actions',
      items: [
        { label: '看目标', run: 'target T2', main: true },
        { label: '登记', run: 'milestone T2' },
      ],
    },
  ],
}

/** Asked of the sample bot, it is answered with the filled form of an entry. */
export const TOLD = '昨天又批了两家'

/** What the sample bot was asked to do, in order. */
export interface SampleBot extends Bot {
  requests: (Request & { input: unknown })[]
  /** What goes on while a question is worked on; nothing unless a test wants its answer to grow. */
  meanwhile(waiting: Waiting): Promise<void>
}

/**
 * The real dispatch over commands that between them use every option kind, for tests of platforms.
 * Each one answers with its own input, so that a test sees what arrived. `role` is the role of everybody.
 */
export function sampleBot({ role = 'admin' as Role, now = () => new Date('2018-07-01T01:00:00Z') } = {}): SampleBot {
  const requests: SampleBot['requests'] = []
  const echo = (input: unknown): Reply => ({
    audience: 'everyone',
    card: { nodes: [{ type: 'text', text: `收到 ${JSON.stringify(input)}` }] },
  })
  const commands = [
    define({
      name: 'help',
      role: 'viewer',
      options: { command: option.text({ optional: true }) },
      run: async () => ({ audience: 'asker', card: fullCard }),
    }),
    define({ name: 'plan', role: 'viewer', options: {}, run: async () => ({ audience: 'everyone', card: fullCard }) }),
    define({
      name: 'target',
      role: 'viewer',
      options: { code: option.target(), asof: option.date({ optional: true }) },
      run: async ({ input }) => echo(input),
    }),
    define({
      name: 'ask',
      role: 'viewer',
      options: { question: option.paragraph() },
      run: async ({ input, waiting, formOf }) => {
        await sample.meanwhile(waiting)
        if (input.question !== TOLD) return echo(input)
        const form = formOf('milestone', { item: 'T2', add: '2', note: TOLD })
        return { audience: 'everyone', form, card: { nodes: [{ type: 'text', text: '测试：还没有登记' }] } }
      },
    }),
    define({
      name: 'withdraw',
      role: 'coordinator',
      options: { entry: option.entry(), reason: option.paragraph() },
      run: async () => {
        throw new Problem(() => '测试问题')
      },
    }),
    define({
      name: 'verify',
      role: 'viewer',
      options: {},
      run: async () => {
        throw new Error('a bug with a secret')
      },
    }),
    define({
      name: 'milestone',
      role: 'coordinator',
      options: {
        item: option.item(),
        add: option.amount({ optional: true }),
        level: option.amount({ optional: true }),
        date: option.date({ optional: true }),
        note: option.paragraph(),
        done: option.done({ optional: true }),
        evidence: option.url({ optional: true }),
        corrects: option.entry({ optional: true }),
      },
      run: async ({ input }) => echo(input),
    }),
    define({
      name: 'subscribe',
      role: 'coordinator',
      options: { weekday: option.weekday(), time: option.time(), timezone: option.timezone({ optional: true }) },
      run: async ({ input }) => echo(input),
    }),
    define({
      name: 'member',
      role: 'admin',
      options: { who: option.member(), role: option.role() },
      run: async ({ input }) => echo(input),
    }),
    define({
      name: 'import',
      role: 'admin',
      options: { file: option.file(), slug: option.text({ optional: true }) },
      misfits: ({ slug }) => (slug === undefined ? [{ option: 'slug', sentence: () => '测试：请起一个代号' }] : []),
      run: async ({ input, attachments }) => echo({ ...input, bytes: attachments.file?.bytes.length }),
    }),
  ]
  const items = ['T1', 'T2', '1.4']
  const bot = createBot({
    commands,
    worldFor: () => null,
    vocabulary: {
      resolve: (source, value) =>
        source === 'timezone' || items.includes(value)
          ? { value }
          : { problem: () => `没有“${value}”，测试里只有 ${items.join('、')}` },
      suggest: (source, query) =>
        (source === 'timezone' ? ['Asia/Shanghai', 'Europe/Berlin'] : source === 'entry' ? ['12'] : items)
          .filter((item) => item.includes(query))
          .map((value) => ({ value, label: `${value} 测试` })),
    },
    memberOf: async (account) => ({ id: account.id, name: account.name, role }),
    now,
    report: () => {},
  })
  const sample: SampleBot = {
    ...bot,
    requests,
    meanwhile: async () => {},
    handle(request) {
      requests.push({ ...request, input: request.raw })
      return bot.handle(request)
    },
  }
  return sample
}

/** The beginning of an answer that echoes a question, as long as is asked for. */
export const beginningOf = (question: string, length: number): Card => ({
  nodes: [{ type: 'text', text: `收到 ${JSON.stringify({ question })}`.slice(0, length) }],
})

/** Lets an answer begin and then wait until it is called off. Resolves once it has begun. */
export function endless(bot: SampleBot, question = '') {
  let stopped: unknown
  const begun = new Promise<void>((resolve) => {
    bot.meanwhile = ({ show, signal }) =>
      new Promise((done) => {
        signal?.addEventListener('abort', () => {
          stopped = signal.reason
          done()
        })
        if (question) show?.(beginningOf(question, 12))
        resolve()
      })
  })
  return { begun, stopped: () => stopped }
}
