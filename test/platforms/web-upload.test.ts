import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { MOST_MEGABYTES } from '../../src/core/attachment.ts'
import { visits, who } from '../support/web-visit.ts'

const visit = visits()

const BYTES = { 'content-type': 'application/octet-stream' }

type Visit = ReturnType<typeof visit>

/** Hands a file over as the page does. */
const upload = async ({ post }: Visit, name: string, content: string, as: object = {}) =>
  post(`upload?${new URLSearchParams({ ...who, ...as, name })}`, content, BYTES)

const idOf = async (response: Response): Promise<string> => (await response.json()).id

const importing = (file: string, id: string, slug = 'city') => ({
  command: 'import',
  raw: { file, slug },
  files: { file: id },
})

describe('a file', () => {
  it('is handed over first, and then goes with the command that it is for', async () => {
    const here = visit()
    const id = await idOf(await upload(here, '测试方案.txt', '测试数据'))
    const { reply, line } = await here.run(importing('测试方案.txt', id))
    expect(reply.card.nodes[0].text).toBe('收到 {"file":"测试方案.txt","slug":"city","bytes":12}')
    expect(line).toBe('导入 文件:测试方案.txt 代号:city')
  })

  it('that does not come along is asked for in the form', async () => {
    const here = visit()
    for (const files of [{}, { files: { file: randomUUID() } }]) {
      const { reply } = await here.run({ command: 'import', raw: { file: 'plan.txt', slug: 'city' }, ...files })
      expect(reply.form.fields[0]).toMatchObject({ name: 'file', problem: expect.stringContaining('请在这里选择文件') })
    }
    const { form } = await here.read('import plan.txt')
    expect(form.fields[0].problem).toContain('还没有附上“plan.txt”')
  })

  it('is kept for a quarter of an hour, and only the newest three', async () => {
    let now = new Date('2026-01-02T03:00:00Z')
    const here = visit({ now: () => now })
    const ids: string[] = []
    for (const name of ['1', '2', '3', '4']) ids.push(await idOf(await upload(here, name, name)))
    const found = async () => {
      const replies = await Promise.all(ids.map((id) => here.run(importing('plan.txt', id))))
      return replies.map(({ reply }) => reply.form === undefined)
    }
    expect(await found()).toEqual([false, true, true, true])
    now = new Date('2026-01-02T03:15:00Z')
    expect(await found()).toEqual([false, false, false, false])
  })
})

describe('a file is not taken', () => {
  it.each([
    ['staff', '请打开启动惠民时终端里显示的链接'],
    ['admin', '请打开启动惠民时终端里显示的链接'],
  ])('from who acts as %s without the key', async (as, reason) => {
    const response = await upload(visit({ keyed: false }), 'plan.txt', '测试', { as })
    expect([response.status, (await response.json()).problem]).toEqual([403, expect.stringContaining(reason)])
  })

  it('from visitors', async () => {
    const here = visit({ keyed: false, access: { to: 'everyone', publicUrl: undefined } })
    const response = await upload(here, 'plan.txt', '测试', { as: 'visitor' })
    expect([response.status, (await response.json()).problem]).toEqual([403, expect.stringContaining('访客')])
  })

  it('where it is too large', async () => {
    const response = await upload(visit(), 'plan.txt', 'a'.repeat(MOST_MEGABYTES * 1024 * 1024 + 1))
    expect([response.status, (await response.json()).problem]).toEqual([413, expect.stringContaining('超过 50 MB')])
  })

  it('without a name, or from another site', async () => {
    const here = visit()
    expect((await upload(here, '', '测试')).status).toBe(400)
    const query = new URLSearchParams({ ...who, name: 'plan.txt' })
    const foreign = await here.post(`upload?${query}`, '测试', { ...BYTES, origin: 'http://evil.example' })
    expect(foreign.status).toBe(403)
    expect((await here.post(`upload?${query}`, '测试', { 'content-type': 'text/plain' })).status).toBe(415)
  })
})
