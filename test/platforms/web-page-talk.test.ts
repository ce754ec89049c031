import { describe, expect, it } from 'vitest'
import { browserPath } from '../support/browser.ts'
import { TOLD } from '../support/sample-bot.ts'
import { cards, composer, openedPages, say } from '../support/web-page.ts'

describe.runIf(browserPath)('a talk in a browser', () => {
  const { visit, site } = openedPages()

  describe('a card', () => {
    it('is drawn with everything in it, and no text of it comes alive', async () => {
      const page = await visit()
      await say(page, '<img src=x onerror=alert(1)> <script>alert(2)</script>')
      await cards(page).waitFor()
      await say(page, '/方案')
      const card = cards(page).last()
      await card.getByRole('table').waitFor()
      expect(await page.locator('.log img, .log script, .log b').count()).toBe(0)
      expect(await page.locator('.said').first().textContent()).toBe(
        '<img src=x onerror=alert(1)> <script>alert(2)</script>',
      )
      expect(await card.getByRole('heading').textContent()).toBe('测试卡片 <b>&</b> *x* _y_ `z`')
      expect(await card.getByRole('meter').getAttribute('aria-valuenow')).toBe('40')
      expect(await card.getByRole('img', { name: '滞后' }).count()).toBe(1)
      expect(await card.getByRole('link').getAttribute('href')).toBe('https://example.org/a?b=1&c=2')
      expect(await card.getByRole('cell').allInnerTexts()).toEqual(['#1', '2', '#2', '30'])
      expect(await card.locator('blockquote').textContent()).toBe('着力打造25－30个')
    })

    it('that does not fit shows its beginning', async () => {
      const page = await visit({ viewport: { width: 1000, height: 480 } })
      for (const line of ['目标 T1', '目标 T2', '帮助', '方案']) {
        const count = await cards(page).count()
        await say(page, line)
        await cards(page).nth(count).waitFor()
      }
      for (const box of [await cards(page).last().boundingBox(), await page.locator('.said').last().boundingBox()]) {
        expect(box?.y).toBeGreaterThan(60)
        expect(box?.y).toBeLessThan(300)
      }
    })

    it('has buttons that run their line', async () => {
      const page = await visit()
      await say(page, '方案')
      await page.getByRole('button', { name: '看目标' }).click()
      await page.getByText('收到 {"code":"T2"}').waitFor()
      await page.getByRole('button', { name: '登记' }).click()
      await page.getByRole('dialog', { name: '登记一条里程碑' }).waitFor()
      expect(site().bot.requests.map(({ command }) => command)).toEqual(['plan', 'target'])
    })

    it('of what was told opens the form as it is filled, as often as it is wanted', async () => {
      const page = await visit()
      await say(page, TOLD)
      await page.getByText('测试：还没有登记').waitFor()
      const dialog = page.getByRole('dialog', { name: '登记一条里程碑' })
      for (const button of ['取消', '提交']) {
        await page.getByRole('button', { name: '打开表单' }).click()
        expect(await dialog.locator('textarea').inputValue()).toBe(TOLD)
        expect(await dialog.getByLabel('新增数量').inputValue()).toBe('2')
        await dialog.getByRole('button', { name: button, exact: true }).click()
        await dialog.waitFor({ state: 'detached' })
      }
      await page.getByText(/收到 .*"item":"T2"/).waitFor()
      expect(site().bot.requests.map(({ command }) => command)).toEqual(['ask', 'milestone'])
    })

    it('for the asker alone says so, and nobody else sees it', async () => {
      const [page, other] = [await visit(), await visit()]
      await say(page, '帮助')
      await page.getByText('只有你看得到').waitFor()
      await say(page, '目标 T1')
      await other.getByText('收到 {"code":"T1"}').waitFor()
      expect(await other.locator('.message').count()).toBe(2)
    })
  })

  it('begins with things to try', async () => {
    const page = await visit()
    const suggestions = page.locator('.suggestion')
    const count = await suggestions.count()
    expect(count).toBeGreaterThanOrEqual(4)
    expect(count).toBeLessThanOrEqual(6)
    await suggestions.filter({ hasText: '方案概览' }).click()
    await cards(page).waitFor()
    expect(await page.locator('.welcome').isVisible()).toBe(false)
  })

  it('shows a digest the moment it arrives, in every page that is open', async () => {
    const pages = [await visit(), await visit()]
    for (const page of pages) {
      await page.getByRole('button', { name: '周报', exact: true }).click()
      await page.locator('.status.open').waitFor({ state: 'attached' })
    }
    const place = { platform: 'web' as const, workspace: 'local', channel: 'digest' }
    const card = { title: '测试周报', nodes: [] }
    await site().web.post({ place, card, key: 'test-digest', language: 'zh' })
    await site().web.post({ place, card, key: 'test-digest', language: 'zh' })
    await site().web.post({ place, card: { title: '下一期', nodes: [] }, key: 'next', language: 'zh' })
    for (const page of pages) {
      await page.getByRole('heading', { name: '下一期' }).waitFor()
      expect(await page.getByRole('heading', { name: '测试周报' }).count()).toBe(1)
    }
  })

  it('goes on where it was when the connection was lost', async () => {
    const page = await visit()
    await page.context().setOffline(true)
    await composer(page).fill('目标 T2')
    const first = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/read'))
    await page.keyboard.press('Enter')
    await first
    await page.context().setOffline(false)
    await page.getByText('收到 {"code":"T2"}').waitFor()
    expect(site().bot.requests).toHaveLength(1)
    site().excuse('ERR_INTERNET_DISCONNECTED')
  })

  it('misses no post while the connection is cut', async () => {
    const page = await visit()
    const place = { platform: 'web' as const, workspace: 'local', channel: 'general' }
    const post = (title: string) => site().web.post({ place, card: { title, nodes: [] }, key: title, language: 'zh' })
    await post('之前')
    await page.getByRole('heading', { name: '之前' }).waitFor()
    site().cut()
    await post('其间')
    await page.getByRole('heading', { name: '其间' }).waitFor()
    expect(await cards(page).count()).toBe(2)
    site().excuse('ERR_INCOMPLETE_CHUNKED_ENCODING')
  })

  it('says that a line was not sent, and sends it again', async () => {
    const page = await visit()
    const answer = { status: 500, json: { problem: '测试：暂时不行。' } }
    await page.route('**/api/run', (route) => route.fulfill(answer), { times: 1 })
    await say(page, '目标 T2')
    await page.getByText('没有发出去。测试：暂时不行。').waitFor()
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('收到 {"code":"T2"}').waitFor()
    expect(await page.locator('.message').count()).toBe(2)
    site().excuse('500')
  })

  it('runs a request once whose answer was lost', async () => {
    const page = await visit()
    let lost = 0
    await page.route('**/api/run', async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await say(page, '目标 T2')
    await page.getByText('收到 {"code":"T2"}').waitFor()
    await page.locator('.note').waitFor({ state: 'detached' })
    expect(site().bot.requests).toHaveLength(1)
    expect(await page.locator('.message').count()).toBe(2)
    site().excuse('ERR_CONNECTION_RESET')
  })

  it('lets the person act as somebody else, and remembers it', async () => {
    const page = await visit()
    await page.getByRole('radio', { name: '员工' }).check()
    await say(page, '目标 T1')
    await cards(page).waitFor()
    expect(site().bot.requests[0]?.asker.account).toMatchObject({ id: 'staff', name: '员工' })
    expect(await page.locator('.author').first().textContent()).toBe('员工')
    await page.reload()
    expect(await page.getByRole('radio', { name: '员工' }).isChecked()).toBe(true)
  })

  it('changes its language, and remembers it', async () => {
    const page = await visit()
    await composer(page).fill('草稿')
    await page.getByRole('radio', { name: 'English' }).check()
    const english = page.getByRole('combobox', { name: 'Type a command or a question' })
    await english.waitFor()
    expect(await english.inputValue()).toBe('草稿')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await english.fill('target T1')
    await page.keyboard.press('Enter')
    await cards(page).waitFor()
    expect(site().bot.requests[0]?.asker).toMatchObject({ language: 'en', account: { name: 'Admin' } })
    expect(await page.locator('body').textContent()).not.toMatch(/频道|身份|发送/)
  })

  it('makes a channel, and says what is wrong with its name', async () => {
    const page = await visit()
    await page.getByRole('button', { name: '新建频道' }).click()
    const name = page.getByRole('textbox', { name: '频道名称' })
    await name.fill('<b>')
    await page.keyboard.press('Enter')
    await page.getByText('频道名称请用文字').waitFor()
    await name.fill('大气 专项')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '大气-专项' }).waitFor()
    await page.getByText('管理员建立了这个频道。').waitFor()
    site().excuse('400')
  })
})
