import type { PlatformState } from './connect.ts'
import { locales } from './locale/index.ts'
import type { Running } from './serve.ts'
import type { Settings } from './settings.ts'

const serviceOf = ({ OPENAI_BASE_URL: url }: Settings) => url ?? 'https://api.openai.com/v1'

/** The key stands in the fragment of the link, which browsers send nowhere. */
function playground({ access, address }: Running, { LOCALE, PLAYGROUND }: Settings): string[] {
  const { start } = locales[LOCALE]
  if (access.to === 'machine') return [start.on(start.playground, `${address}/#key=${access.key}`), start.keep]
  if (access.to === 'everyone') return [start.on(start.playground, start.openToAll(access.publicUrl ?? address))]
  return [start.off(start.playground, PLAYGROUND === 'off' ? start.playgroundOff : start.playgroundHow)]
}

/** What is on, what is off, and which setting turns it on. */
export function startText(running: Running, settings: Settings): string {
  const { app, address, platforms } = running
  const { start } = locales[settings.LOCALE]
  const line = (name: string, state: PlatformState, detail: string, how: string) => {
    if (state === 'on') return start.on(name, detail)
    return start.off(name, state === 'off' ? how : start.failed(name, state.failed))
  }
  const slackDetail = settings.SLACK_APP_TOKEN ? start.socketMode : start.httpMode(settings.PUBLIC_URL ?? address)
  return [
    start.title,
    ...playground(running, settings),
    start.on(start.terminal, start.terminalHow(settings.DATA_DIR === '.data' ? '' : settings.DATA_DIR)),
    line('Slack', platforms.slack, slackDetail, start.slackHow),
    line('Discord', platforms.discord, start.discord, start.discordHow),
    start.on(start.database, settings.DATABASE_URL ? start.server : start.embedded(settings.DATA_DIR)),
    settings.OPENAI_API_KEY
      ? start.on(start.model, start.modelOn(settings.OPENAI_MODEL, new URL(serviceOf(settings)).host))
      : start.off(start.model, start.modelHow),
    start.on(
      start.plans,
      app.library
        .all()
        .map((plan) => plan.title)
        .join('、'),
    ),
    start.stop,
  ].join('\n')
}
