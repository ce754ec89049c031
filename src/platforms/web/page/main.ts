import { client, Failure } from './client.ts'
import { el } from './dom.ts'
import { drawPage, type Kept } from './page.ts'
import { keepPass, remembered } from './settings.ts'
import { wordsIn } from './words.ts'

const nothing = () => {}
const kept: Kept = {
  rooms: new Map(),
  draft: { text: '', sent: [] },
  now: { show: nothing, tell: nothing, leave: nothing, focusComposer: nothing },
}

/** The first view; where the bot cannot be reached, a sentence and a way to try again. */
async function start() {
  const language = (['zh', 'en'] as const).find((each) => each === remembered().language)
  const key = keyInAddress()
  try {
    if (key) keepPass((await client.open(key, language)).pass)
    drawPage(kept, await client.session(language))
    // Where there is no keyboard, focus would bring one up over half of the page.
    if (matchMedia('(hover: hover)').matches) kept.now.focusComposer()
  } catch (error) {
    const t = wordsIn(language ?? 'zh')
    const again = el('button', { type: 'button', class: 'button main' }, t.retry)
    again.addEventListener('click', () => void start())
    const sentence = error instanceof Failure ? error.message : t.refused.bug
    document.body.replaceChildren(el('main', { class: 'lost', role: 'alert' }, el('p', {}, sentence), again))
  }
}

/** The key that the link has. It does not stay where it can be read over a shoulder, or be sent on with the address. */
function keyInAddress(): string | undefined {
  const [, key] = /^#key=(.*)$/.exec(location.hash) ?? []
  if (key !== undefined) history.replaceState(null, '', location.pathname)
  return key
}

/** Ctrl+K from anywhere, and `/` where nothing is being written, lead to the composer. */
function shortcut(event: KeyboardEvent) {
  const inForm = document.querySelector('dialog[open]') !== null
  const writing = event.target instanceof Element && event.target.closest('input:not([type=radio]), textarea, select')
  const wanted = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !writing)
  if (!wanted || inForm) return
  if (event.key === 'k') event.preventDefault()
  kept.now.focusComposer()
}

document.addEventListener('keydown', shortcut)
// A link with a key that is opened where the page already is changes nothing but the fragment.
addEventListener('hashchange', () => location.hash.startsWith('#key=') && void start())
void start()
