import { type Command, offered } from '../../core/command.ts'
import { type Language, locales } from '../../locale/index.ts'

const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'chat:write.public',
  'commands',
  'groups:history',
  'im:history',
  'im:write',
  'metadata.message:read',
  'users:read',
]
/** Slack's agent messaging asks for `app_home_opened` as well. */
const EVENTS = ['app_home_opened', 'app_mention', 'message.im']
const USAGE_HINT = 1000

/**
 * The app as Slack is told of it, derived from the commands.
 * Without a public address it works over Socket Mode.
 */
export function slackManifest(
  commands: readonly Command<never>[],
  { publicUrl, language }: { publicUrl?: string; language: Language },
) {
  const t = locales[language]
  const url = publicUrl && new URL('/slack/events', publicUrl).href
  return {
    display_information: { name: 'Huimin 惠民', description: t.slack.description, background_color: '#1f4e3d' },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: { agent_description: t.slack.agent, suggested_prompts: t.slack.prompts },
      bot_user: { display_name: 'huimin', always_online: true },
      slash_commands: [
        slashCommand('/plan', t.slack.planCommand, usageOf(commands), url),
        slashCommand('/ask', t.commands.ask.summary, t.commands.ask.options.question.hint, url),
      ],
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { bot_events: EVENTS, ...(url && { request_url: url }) },
      interactivity: { is_enabled: true, ...(url && { request_url: url, message_menu_options_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: !url,
      token_rotation_enabled: false,
    },
  }
}

const usageOf = (commands: readonly Command<never>[]) =>
  offered(commands)
    .map(({ name }) => name)
    .join(' | ')
    .slice(0, USAGE_HINT)

function slashCommand(command: string, description: string, usage_hint: string, url: string | undefined) {
  return { command, description, usage_hint, should_escape: true, ...(url && { url }) }
}
