import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DiscordServer, startDiscord } from './support/discord-server.ts'
import { BOT as BOT_USER, CHANNEL, DM, TOKEN } from './support/discord-state.ts'
import { emptyDatabase } from './support/postgres.ts'
import { type Program, run } from './support/process.ts'
import { held } from './support/slack-payloads.ts'
import { slackPerson } from './support/slack-people.ts'
import { buttonsIn, seen } from './support/slack-seen.ts'
import { type SlackServer, startSlack } from './support/slack-server.ts'
import { BOT, type Happening } from './support/slack-world.ts'

/** The program itself, with nothing but settings, in two workspaces at once over one database. */
let slack: SlackServer
let discord: DiscordServer
let database: string
let bot: Program

beforeAll(async () => {
  ;[slack, discord, database] = await Promise.all([startSlack(), startDiscord(), emptyDatabase()])
  slack.world.channels.set('C1', { type: 'public', members: new Set([BOT.user, 'U1']), archived: false })
  slack.world.users.set('U1', { name: '测试甲', locale: 'zh-CN' })
  bot = run(['start'], {
    PORT: '0',
    DATABASE_URL: database,
    SLACK_BOT_TOKEN: BOT.token,
    SLACK_APP_TOKEN: BOT.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    ADMINS: 'slack:U1',
  })
  await bot.says('Ctrl-C')
})

afterAll(async () => {
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
  await Promise.all([slack.close(), discord.close()])
})

const amy = () => slackPerson(slack, slack.socket.deliver, 'U1', '测试甲')

test('it says that both platforms are on', () => {
  expect(bot.text()).toMatch(/开 {2}Slack {2}已连接（Socket Mode）/)
  expect(bot.text()).toMatch(/开 {2}Discord {2}已连接/)
  expect(bot.text()).not.toContain(TOKEN)
})

test('what is logged in Slack is seen in Discord', async () => {
  const logged = await amy().types('/plan milestone T2 add:2 date:2018-06-30 note:测试：<!channel> @everyone')
  expect(seen(logged)).toMatch(/已登记 #1[\s\S]*测试：<!channel> @everyone/)
  const zhang = discord.person('测试乙')
  const { message } = await zhang.runs('plan target', { code: 'T2' })
  expect(message.text).toContain('2个 / 目标25－30个')
})

test('a role given in Slack counts in Discord', async () => {
  const zhang = discord.person('测试丙')
  const entry = { item: 'T1', add: '1', date: '2018-06-30', note: '测试' }
  expect((await zhang.runs('plan milestone', entry)).message.text).toContain('需要“协调员”角色')
  expect(seen(await amy().types(`/plan member discord:${zhang.id} coordinator`))).toContain('协调员')
  expect((await zhang.runs('plan milestone', entry)).message.text).toContain('已登记 #2')
})

test('a role given in Slack and taken at a terminal is gone in Slack', async () => {
  slack.world.users.set('U2', { name: '测试戊', locale: 'zh-CN' })
  const eve = slackPerson(slack, slack.socket.deliver, 'U2', '测试戊')
  const line = '/plan milestone T1 add:1 date:2018-06-30 note:测试'
  expect(seen(await amy().types('/plan member @U2 coordinator'))).toMatch(/查看者 → 协调员[\s\S]*slack:U2（工作区 T1）/)
  expect(seen(await eve.types(line))).toContain('已登记 #3')
  const taken = run(['plan', 'member', 'slack:U2', 'viewer'], { DATABASE_URL: database, ADMINS: 'slack:U1' })
  expect(await taken.ended).toBe(0)
  expect(taken.text()).toMatch(/已将 测试戊（slack:U2） 设为“查看者”[\s\S]*协调员 → 查看者/)
  expect(seen(await eve.types(line))).toContain('需要“协调员”角色')
  expect(seen(await amy().types('/plan members'))).toMatch(
    /测试甲[\s\S]*管理员[\s\S]*设置 ADMINS[\s\S]*测试丙[\s\S]*协调员/,
  )
})

test('a mention is a question, answered with its clause', async () => {
  const answer = await amy().mentions('到2020年要建多少个临床医学研究中心？')
  expect(answer.thread_ts).toBeTruthy()
  expect(seen(answer)).toMatch(/25－30[\s\S]*二、主要目标/)
})

test('what is told in Slack is offered as a filled form, where it was told, and logged there', async () => {
  const told = await amy().mentions('6月30日又批了两家临床中心', { thread: '1530000000.000009' })
  expect(told).toMatchObject({ channel: 'C1', thread_ts: '1530000000.000009' })
  expect(seen(told)).toMatch(/还没有登记[\s\S]*T2 省临床医学研究中心[\s\S]*2个/)
  const form = await amy().pressesForForm(told, '填写表单')
  expect(['item', 'add', 'note'].map((name) => held(form, name))).toEqual(['T2', '2', '6月30日又批了两家临床中心'])
  const logged = await amy().submits(form, { note: '测试：两家获批' })
  expect(logged.thread_ts).toBe('1530000000.000009')
  expect(seen(logged)).toMatch(/已登记 #\d+[\s\S]*测试：两家获批/)
  const direct = await amy().writes('6月30日又批了两家临床中心')
  expect(buttonsIn(direct).map(({ text }) => text.text)).toEqual(['填写表单'])
})

test('what is told in Discord is offered as a filled form to whoever may log', async () => {
  const zhang = discord.person('测试己')
  const refused = await zhang.says(`<@${BOT_USER}> 6月30日又批了两家临床中心`, { channel: DM }).answer()
  expect(refused.text).toContain('需要“协调员”角色')
  await amy().types(`/plan member discord:${zhang.id} coordinator`)
  const told = await zhang.says(`<@${BOT_USER}> 6月30日又批了两家临床中心`).answer()
  expect(told.text).toMatch(/还没有登记[\s\S]*T2 省临床医学研究中心[\s\S]*2个/)
  const { modal } = await zhang.presses(told, '填写表单')
  expect(modal.fields.slice(0, 2).map(({ value }) => value)).toEqual(['T2', '2'])
  expect((await zhang.submits(modal)).message.text).toMatch(/已登记 #\d+/)
})

test('the weekly digest comes to both when its time comes, once', async () => {
  await amy().types('/plan subscribe 周一 09:00')
  const zhang = discord.person('测试丁')
  await amy().types(`/plan member discord:${zhang.id} coordinator`)
  await zhang.runs('plan subscribe', { weekday: 'mon', time: '09:00' })
  const isDigest = (happening: Happening) => happening.type === 'message' && happening.message.via === 'chat'
  const inSlack = slack.world.next((happening): happening is Happening & { type: 'message' } => isDigest(happening))
  await setDue()
  expect(seen((await inSlack).message)).toMatch(/周报/)
  const inDiscord = await discord.until(() =>
    discord.state.messages.find(
      (message) => message.channel === CHANNEL && JSON.stringify(message.body).includes('周报'),
    ),
  )
  expect(JSON.stringify(inDiscord.body)).toContain('尚无记录')
})

/** Moves the clock on for the subscriptions: their time has come. */
async function setDue(): Promise<void> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query(`UPDATE "Subscription" SET "dueAt" = now() - interval '1 minute'`)
  await client.end()
}
