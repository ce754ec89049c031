import type { PlatformState } from './connect.ts'
import { locales } from './locale/index.ts'
import type { Running } from './serve.ts'
import type { Settings } from './settings.ts'

const serviceOf = ({ OPENAI_BASE_URL: url }: Settings) => url ?? 'https://api.openai.com/v1'

/** What is on, what is off, and which setting turns it on. */
export function startText({ app, address, platforms }: Running, settings: Settings): string {
  const { start } = locales[settings.LOCALE]
  const line = (name: string, state: PlatformState, detail: string, how: string) => {
    if (state === 'on') return start.on(name, detail)
    return start.off(name, state === 'off' ? how : start.failed(name, state.failed))
  }
  const slackDetail = settings.SLACK_APP_TOKEN ? start.socketMode : start.httpMode(settings.PUBLIC_URL ?? address)
  return [
    start.title,
    start.on(start.playground, address),
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
