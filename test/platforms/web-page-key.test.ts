import { describe, expect, it } from 'vitest'
import { browserPath } from '../support/browser.ts'
import { faintTexts } from '../support/faint-texts.ts'
import { KEY } from '../support/playground.ts'
import { cards, openedPages, say } from '../support/web-page.ts'

describe.runIf(browserPath)('the link that the start prints, in a browser', () => {
  const { visit, visitWithoutKey, site } = openedPages()
  const part = (name: string) => ({ name })
  const SENTENCE = '请打开启动惠民时终端里显示的链接'

  it('lets act as admin, leaves no key in the address, and is needed once', async () => {
    const page = await visit()
    expect(page.url()).toBe(site().url)
    await say(page, '目标 T1')
    await cards(page).waitFor()
    expect(site().bot.requests[0]?.asker.account.id).toBe('admin')
    await page.reload()
    await page.getByRole('radio', part('协调员')).check()
    await say(page, '目标 T2')
    await cards(page).nth(1).waitFor()
    expect(site().bot.requests[1]?.asker.account.id).toBe('coordinator')
    const kept = await page.evaluate(() => JSON.stringify([localStorage, document.cookie, history.length]))
    expect(kept).not.toContain(KEY)
    expect(kept).not.toContain('huimin-3')
  })

  it.each([
    ['zh', 390, SENTENCE],
    ['zh', 1280, SENTENCE],
    ['en', 390, 'open the link that the terminal showed'],
    ['en', 1280, 'open the link that the terminal showed'],
  ])('is asked for where it is missing (%s, %i px)', async (language, width, sentence) => {
    const page = await visitWithoutKey({ viewport: { width, height: 800 } })
    if (language === 'en') await page.getByRole('radio', part('English')).check()
    const hint = page.getByText(sentence)
    await hint.waitFor({ state: 'attached' })
    await hint.waitFor({ state: width > 800 ? 'visible' : 'hidden' })
    await page.locator('.identity [value=admin]').click({ force: true })
    await hint.waitFor({ state: 'visible' })
    expect(await page.locator('.identity [value=staff]').isChecked()).toBe(true)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBe(0)
    expect(await page.evaluate(faintTexts)).toEqual([])
    await page.getByRole('combobox').fill('target T1')
    await page.keyboard.press('Enter')
    await cards(page).waitFor()
    expect(site().bot.requests[0]?.asker.account.id).toBe('staff')
    await hint.waitFor({ state: width > 800 ? 'visible' : 'hidden' })
  })

  it('works where the page is open already', async () => {
    const page = await visitWithoutKey()
    await page.getByText(SENTENCE).waitFor()
    await page.evaluate((key) => {
      location.hash = `key=${key}`
    }, KEY)
    await page.getByText(SENTENCE).waitFor({ state: 'detached' })
    expect(page.url()).toBe(site().url)
    expect(await page.getByRole('radio', part('管理员')).isChecked()).toBe(true)
  })

  it('that is wrong says so, and the page goes on without', async () => {
    const page = await visitWithoutKey()
    await page.evaluate(() => {
      location.hash = 'key=wrong'
    })
    await page.getByText('这个链接不对，或者已经失效。').waitFor()
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText(SENTENCE).waitFor()
    site().excuse('403')
  })
})

describe.runIf(browserPath)('an open playground in a browser', () => {
  const { visitWithoutKey, site } = openedPages({ access: { to: 'everyone' } })

  it('has visitors, who choose no part, make no channel, and read why they have to wait', async () => {
    const page = await visitWithoutKey()
    expect(await page.getByRole('radio').count()).toBe(2)
    expect(await page.getByRole('button', { name: '新建频道' }).count()).toBe(0)
    for (let count = 0; count < 21; count++) {
      await say(page, '目标 T1')
      await page.locator('.said').nth(count).waitFor()
    }
    await page.getByText(/^没有发出去。请求太多了，请过 \d+ 秒再试。$/).waitFor()
    expect(await page.locator('.author').first().textContent()).toBe('访客')
    expect(site().bot.requests).toHaveLength(20)
    site().excuse('429')
  })

  it('says why no more posts come', async () => {
    const pages = []
    for (let count = 0; count < 6; count++) pages.push(await visitWithoutKey())
    const late = await pages[0]?.context().newPage()
    await late?.goto(site().url)
    await late?.getByText('请求太多了，请过 30 秒再试。').waitFor()
  })
})
