import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { type Browser, chromium } from 'playwright-core'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A chromium of this machine; nothing where there is none. */
export const browserPath: string | undefined = [env.CHROMIUM_PATH, ...USUAL].find((path) => path && existsSync(path))

if (!browserPath) {
  console.log('The browser tests were not run: there is no chromium here. Install one, or set CHROMIUM_PATH.')
}

/** Starts it without a window, without a sandbox, and without anything it does on its own account. */
export async function openBrowser(): Promise<Browser> {
  if (!browserPath) throw new Error('there is no chromium here')
  const quiet = ['disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking']
  const args = ['no-sandbox', 'disable-component-update', 'disable-sync', ...quiet].map((flag) => `--${flag}`)
  return chromium.launch({ executablePath: browserPath, headless: true, args })
}
