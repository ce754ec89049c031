import { describe, expect, it } from 'vitest'
import { browserPath } from '../support/browser.ts'
import { faintTexts } from '../support/faint-texts.ts'
import { cards, composer, offers, openedPages, say } from '../support/web-page.ts'

describe.runIf(browserPath)('the page in a browser', () => {
  const { visit, site } = openedPages()

  describe('by keyboard alone', () => {
    it('completes a command, its value and an option, and sends them', async () => {
      const page = await visit()
      await page.keyboard.type('/mil')
      await offers(page).and(page.locator('[aria-selected=true]')).filter({ hasText: 'milestone' }).waitFor()
      await page.keyboard.press('Enter')
      await offers(page).filter({ hasText: 'T2 测试' }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.querySelector('textarea')?.value === '/milestone T2 ')
      await page.keyboard.type('新')
      await offers(page).filter({ hasText: '新增:' }).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.type('3 说明:已验收')
      await page.keyboard.press('Enter')
      await cards(page).waitFor()
      expect(site().bot.requests[0]?.raw).toEqual({ item: 'T2', add: '3', note: '已验收' })
      expect(await page.locator('.said').textContent()).toBe('/milestone T2 新增:3 说明:已验收')
    })

    it('asks what is no command, writes several lines, and gets the last line back', async () => {
      const page = await visit()
      await page.keyboard.type('第一行')
      await page.keyboard.press('Shift+Enter')
      await page.keyboard.type('第二行？')
      await page.keyboard.press('Enter')
      await cards(page).waitFor()
      expect(site().bot.requests[0]).toMatchObject({ command: 'ask', raw: { question: '第一行\n第二行？' } })
      await page.keyboard.press('ArrowUp')
      expect(await composer(page).inputValue()).toBe('第一行\n第二行？')
    })

    it('does not send what is still being composed', async () => {
      const page = await visit()
      await page.keyboard.type('mubiao')
      const composing = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }
      await composer(page).dispatchEvent('keydown', composing)
      expect(await composer(page).inputValue()).toBe('mubiao')
      await page.keyboard.press('Enter')
      await cards(page).waitFor()
      expect(site().bot.requests).toHaveLength(1)
    })

    it('leads back to the composer from anywhere', async () => {
      const page = await visit()
      for (const key of ['Control+k', '/']) {
        await page.locator('.log').focus()
        await page.keyboard.press(key)
        expect(await composer(page).evaluate((element) => element === document.activeElement)).toBe(true)
      }
    })
  })

  describe('a form', () => {
    it('asks for what is missing, is filled in and submitted', async () => {
      const page = await visit()
      await say(page, '里程碑 T2')
      const form = page.getByRole('dialog', { name: '登记一条里程碑' })
      expect(await form.getByLabel('目标或任务').inputValue()).toBe('T2')
      expect(await form.getByLabel('说明').evaluate((element) => element === document.activeElement)).toBe(true)
      await form.getByLabel('说明').fill('建成 <b>两个</b> 站点')
      await form.getByLabel('日期').fill('2018-06-30')
      await form.getByLabel('佐证链接').fill('https://example.org/a')
      await form.getByRole('button', { name: '提交' }).click()
      await form.waitFor({ state: 'detached' })
      await cards(page).waitFor()
      expect(site().bot.requests[0]?.raw).toMatchObject({
        item: 'T2',
        date: '2018-06-30',
        note: '建成 <b>两个</b> 站点',
      })
      expect(await page.locator('.said').textContent()).toContain('里程碑 事项:T2')
    })

    it('shows what is wrong at its field, and takes the focus there', async () => {
      const page = await visit()
      await say(page, '里程碑 T2')
      const form = page.getByRole('dialog')
      await form.getByLabel('说明').fill('测试')
      await form.getByLabel('新增数量').fill('很多')
      await form.getByRole('button', { name: '提交' }).click()
      const wrong = form.locator('.field.wrong')
      await wrong.waitFor()
      expect(await wrong.locator('.problem').textContent()).toContain('“很多”不是数量')
      const amount = form.getByLabel('新增数量')
      expect(await amount.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await amount.getAttribute('aria-invalid')).toBe('true')
      expect(await form.getByLabel('说明').inputValue()).toBe('测试')
      await amount.fill('2')
      await page.keyboard.press('Control+Enter')
      await form.waitFor({ state: 'detached' })
      expect(site().bot.requests.map(({ request }) => request).length).toBe(
        new Set(site().bot.requests.map(({ request }) => request)).size,
      )
      expect(await page.locator('.message').count()).toBe(2)
    })

    it('suggests values, keeps a date it cannot read, and closes on Escape', async () => {
      const page = await visit()
      await say(page, '里程碑 事项:T 日期:2018-02-30 说明:测试')
      const form = page.getByRole('dialog')
      expect(await form.getByLabel('日期').inputValue()).toBe('2018-02-30')
      await form.getByLabel('目标或任务').fill('T2')
      await form.getByRole('option', { name: 'T2' }).waitFor()
      await page.keyboard.press('Escape')
      await form.getByRole('option', { name: 'T2' }).waitFor({ state: 'detached' })
      expect(await form.isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await form.waitFor({ state: 'detached' })
      expect(await composer(page).evaluate((element) => element === document.activeElement)).toBe(true)
      expect(site().bot.requests).toEqual([])
    })

    it('offers the choices of an option', async () => {
      const page = await visit()
      await say(page, '订阅')
      const form = page.getByRole('dialog')
      await form.getByLabel('星期几').selectOption({ label: '周三' })
      await form.getByLabel('几点').fill('09:30')
      await form.getByRole('button', { name: '提交' }).click()
      await cards(page).waitFor()
      expect(site().bot.requests[0]?.raw).toEqual({ weekday: 'wed', time: '09:30', timezone: '' })
    })
  })

  it('hands a file over, and keeps it chosen while something else is still wrong', async () => {
    const page = await visit()
    await say(page, '导入')
    const form = page.getByRole('dialog')
    const file = { name: '测试方案.txt', mimeType: 'text/plain', buffer: Buffer.from('测试数据') }
    await form.getByLabel('文件').setInputFiles(file)
    await form.getByRole('button', { name: '提交' }).click()
    await form.locator('.field.wrong').filter({ hasText: '测试：请起一个代号' }).waitFor()
    expect(await form.getByLabel('文件').evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe(file.name)
    await form.getByLabel('代号').fill('city')
    await form.getByRole('button', { name: '提交' }).click()
    await cards(page).waitFor()
    expect(await cards(page).textContent()).toContain('收到 {"file":"测试方案.txt","slug":"city","bytes":12}')
    expect(await page.locator('.said').textContent()).toBe('导入 文件:测试方案.txt 代号:city')
  })

  it.each(['light', 'dark'] as const)('is drawn in %s colours that can be read', async (colorScheme) => {
    const page = await visit({ colorScheme })
    await say(page, '方案')
    await cards(page).waitFor()
    const dark = await page.evaluate(
      () => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number)[0] ?? 0,
    )
    expect(dark < 60).toBe(colorScheme === 'dark')
    expect((await page.screenshot()).length).toBeGreaterThan(20_000)
    expect(await page.evaluate(faintTexts)).toEqual([])
  })

  it.each(['zh', 'en'])('fits into 360 pixels (%s)', async (language) => {
    const page = await visit({ viewport: { width: 360, height: 640 } })
    if (language === 'en') await page.getByRole('radio', { name: 'English' }).check()
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide()).toBe(0)
    await page.getByRole('combobox').fill('plan')
    await page.keyboard.press('Enter')
    await cards(page).waitFor()
    expect(await wide()).toBe(0)
    await page.getByRole('combobox').fill('milestone')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await wide()).toBe(0)
  })
})
