import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Choices, KEY, type OpenPosts, openPosts, playground } from './playground.ts'

type Site = Awaited<ReturnType<typeof serve>>

/**
 * Pages in a real browser, from a real server over the sample bot; each test has its own.
 * A test fails where a page complains: an error of its script, a breach of its content policy, a dialog of a script.
 */
export function openedPages(choices?: Choices) {
  let browser: Browser
  let database: OpenPosts
  let site: Site
  beforeAll(async () => {
    ;[browser, database] = await Promise.all([openBrowser(), openPosts()])
  })
  afterAll(() => Promise.all([browser.close(), database.close()]))
  beforeEach(async () => {
    await database.clear()
    site = await serve(database, choices)
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await site.close()
    expect(site.complaints).toEqual([])
  })
  return {
    visit: (options?: BrowserContextOptions) => visit(browser, site, `#key=${KEY}`, options),
    /** Without the link that the start prints. */
    visitWithoutKey: (options?: BrowserContextOptions) => visit(browser, site, '', options),
    site: () => site,
  }
}

async function serve(database: OpenPosts, choices?: Choices) {
  const { web, bot } = playground(database, choices)
  await web.start()
  const server = createAdaptorServer({ fetch: web.app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = async () => {
    await web.stop()
    await new Promise((resolve) => server.close(resolve))
  }
  const complaints: string[] = []
  /** For what the test itself brought about, such as a cut connection. */
  const excuse = (words: string) => {
    const rest = complaints.filter((complaint) => !complaint.includes(words))
    complaints.splice(0, complaints.length, ...rest)
  }
  /** Cuts every connection; the server goes on. */
  const cut = () => 'closeAllConnections' in server && server.closeAllConnections()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`
  return { web, bot, url, complaints, excuse, cut, close }
}

async function visit(
  browser: Browser,
  { url, complaints }: Site,
  fragment: string,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`))
  await page.goto(url + fragment)
  await page.locator('.status.open').waitFor({ state: 'attached' })
  return page
}

export const composer = (page: Page) => page.getByRole('combobox', { name: '输入命令或问题' })

export const offers = (page: Page) => page.locator('.composer .offers').getByRole('option')

export const cards = (page: Page) => page.locator('.card')

export async function say(page: Page, line: string) {
  await composer(page).fill(line)
  await page.keyboard.press('Enter')
}
