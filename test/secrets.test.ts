import { expect, test } from 'vitest'
import { createLog } from '../src/log.ts'
import { redactorOf } from '../src/redact.ts'
import { readSettings } from '../src/settings.ts'

const PASSWORD = 'pä "ss"/w@rd+%'
const ENCODED = encodeURIComponent(PASSWORD)
const environment = {
  DATABASE_URL: `postgresql://me:${ENCODED}@127.0.0.1:1/test`,
  SLACK_BOT_TOKEN: 'xoxb-test-secret-1',
  SLACK_SIGNING_SECRET: 'signing/test+secret',
  DISCORD_TOKEN: 'test.secret-2',
  SLACK_API_URL: 'http://me:proxy-secret@127.0.0.1:1/',
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

test.each([
  ['a token', environment.SLACK_BOT_TOKEN],
  ['an address with its password', environment.DATABASE_URL],
  ['the password of the database', PASSWORD],
  ['the password as it stands in the address', ENCODED],
  ['the password with its codes in small letters', ENCODED.toLowerCase()],
  ['the password in JSON', JSON.stringify({ password: PASSWORD })],
  ['the password in JSON in JSON', JSON.stringify(JSON.stringify({ password: PASSWORD }))],
  ['a token in hex', Buffer.from(environment.DISCORD_TOKEN).toString('hex')],
  ['a token in capitals', environment.DISCORD_TOKEN.toUpperCase()],
  ['a secret in an address', encodeURIComponent(environment.SLACK_SIGNING_SECRET)],
  ['a token in base64', base64(environment.DISCORD_TOKEN)],
  ['a name and a password in base64', base64(`me:${PASSWORD}`)],
  ['a name and a password in base64 a letter further', base64(`you:${PASSWORD}!`)],
  ['a password of another address', 'cannot reach me:proxy-secret@127.0.0.1'],
])('%s is blotted out', (_, secret) => {
  const text = redactorOf(environment)(`before ${secret} after`)
  expect(text).toMatch(/^before .*\[secret\].* after$/)
  for (const value of [...Object.values(environment), PASSWORD, ENCODED, 'proxy-secret', 'w@rd']) {
    expect(text).not.toContain(value)
    expect(text).not.toContain(base64(value).replace(/.?=*$/, ''))
  }
})

test('what was read from the environment is known as well as the environment', () => {
  expect(redactorOf(readSettings(environment))(`password "${PASSWORD}" failed`)).toBe('password "[secret]" failed')
})

test('a short password is blotted out in its address, and nowhere else', () => {
  const redact = redactorOf({ DATABASE_URL: 'postgres://test:test@127.0.0.1/test' })
  expect(redact('the test of test:test@127.0.0.1')).toBe('the test of test:[secret]@127.0.0.1')
})

test('a text without secrets stays as it is', () => {
  expect(redactorOf({ DATA_DIR: '.data', LOCALE: 'zh' })('数据 .data zh')).toBe('数据 .data zh')
})

test('a log holds none of them', () => {
  const lines: string[] = []
  const log = createLog(readSettings(environment), { write: (line) => void lines.push(line) })
  log.error({ err: new Error(`refused: ${PASSWORD}`), url: environment.DATABASE_URL }, 'test')
  expect(lines.join()).toContain('refused: [secret]')
  expect(lines.join()).not.toContain('w@rd')
})

test('a secret that was pasted into the wrong setting is not repeated', () => {
  expect(() => readSettings({ ADMINS: 'slack:U1, xoxb-test-secret-1' })).toThrow(
    /^ADMINS: name 2 must be a person, written like slack:U123 or discord:456$/,
  )
  for (const nobody of ['slack:alice', 'slack:*', 'discord:abc', 'slack:U1:x'])
    expect(() => readSettings({ ADMINS: nobody })).toThrow(/ADMINS: name 1 must be a person/)
})
