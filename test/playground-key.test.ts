import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Log } from '../src/core/log.ts'
import { accessTo } from '../src/playground.ts'
import { readSettings } from '../src/settings.ts'

let base: string
let data: string
let logged: string[]

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'huimin-key-'))
  data = join(base, 'new', 'data')
  logged = []
})

afterEach(() => rm(base, { recursive: true, force: true }))

const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }))
const log: Log = { debug: note, info: note, warn: note, error: note }

const access = (settings: Record<string, string> = {}) => accessTo(readSettings({ DATA_DIR: data, ...settings }), log)

async function keyOf(settings: Record<string, string> = {}): Promise<string> {
  const given = await access(settings)
  if (given.to !== 'machine') throw new Error(`open to ${given.to}`)
  return given.key
}

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

describe('the key of the playground', () => {
  it('is made once, in a file and a folder that are the owner’s alone', async () => {
    const key = await keyOf({ DATABASE_URL: 'postgresql://127.0.0.1/huimin' })
    expect(Buffer.from(key, 'base64url')).toHaveLength(32)
    expect(await keyOf()).toBe(key)
    expect(await readdir(data)).toEqual(['playground-key'])
    expect(await modeOf(data)).toBe(0o700)
    expect(await modeOf(join(data, 'playground-key'))).toBe(0o600)
    expect(logged).toEqual([])
  })

  it.each([
    ['others could read', (path: string) => chmod(path, 0o644)],
    ['is a link to elsewhere', (path: string) => rename(path, `${path}.1`).then(() => symlink(`${path}.1`, path))],
    ['was cut short', (path: string) => writeFile(path, 'abc')],
  ])('is made anew where the file %s', async (_, spoil) => {
    const key = await keyOf()
    await spoil(join(data, 'playground-key'))
    const next = await keyOf()
    expect(next).not.toBe(key)
    expect(await keyOf()).toBe(next)
    expect((await readFile(join(data, 'playground-key'), 'utf8')).length).toBe(43)
  })

  it('is for one run where it cannot be kept, and the log says so without it', async () => {
    await writeFile(join(base, 'new'), '')
    const key = await keyOf()
    expect(await keyOf()).not.toBe(key)
    expect(logged[0]).toContain('is for this run only')
    expect(logged.join()).not.toContain(key)
  })
})

describe('the playground', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: 'test' }
  it.each([
    ['on every address', { HOST: '0.0.0.0' }],
    ['on an address of the network', { HOST: '192.168.1.2' }],
    ['at a name that only begins like this machine', { HOST: '127.example.com' }],
    ['at a public address', { PUBLIC_URL: 'https://huimin.example' }],
    ['with Slack over HTTP', slack],
    ['where it is not wanted', { PLAYGROUND: 'off' }],
  ])('%s is closed, and there is no key', async (_, settings) => {
    expect(await access(settings)).toEqual({ to: 'nobody' })
    await expect(stat(data)).rejects.toThrow()
  })

  it.each([{ HOST: '::1' }, { HOST: 'localhost' }, { HOST: '127.0.0.2' }, { ...slack, SLACK_APP_TOKEN: 'xapp-test' }])(
    'with %j is for this machine',
    async (settings) => {
      expect((await access(settings)).to).toBe('machine')
    },
  )

  it('is open to everyone only where the setting says so, and the log warns', async () => {
    const PUBLIC_URL = 'https://huimin.example'
    expect(await access({ PLAYGROUND: 'Open', PUBLIC_URL })).toEqual({ to: 'everyone', publicUrl: PUBLIC_URL })
    expect(logged).toEqual([expect.stringContaining('the playground is open to everyone')])
    expect(() => readSettings({ PLAYGROUND: 'yes' })).toThrow('PLAYGROUND: must be open or off')
  })
})
