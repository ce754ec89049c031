import { describe, expect, it } from 'vitest'
import { slackManifest } from '../../src/platforms/slack/index.ts'
import { sampleBot } from '../support/sample-bot.ts'

const { commands } = sampleBot()

describe('the manifest of the Slack app', () => {
  it('names every command', () => {
    const { slash_commands } = slackManifest(commands, { language: 'zh' }).features
    expect(slash_commands).toMatchObject([
      { command: '/plan', should_escape: true },
      { command: '/ask', should_escape: true, description: '就方案提问，回答附原文出处' },
    ])
    for (const { name } of commands) expect(slash_commands[0]?.usage_hint.split(' | ')).toContain(name)
  })

  it('is for Socket Mode where there is no public address', () => {
    const manifest = slackManifest(commands, { language: 'en' })
    expect(manifest.settings.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(manifest)).not.toContain('/slack/events')
  })

  it('sends everything to the public address where there is one', () => {
    const url = 'https://huimin.example.org/slack/events'
    const manifest = slackManifest(commands, { language: 'zh', publicUrl: 'https://huimin.example.org' })
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url, bot_events: expect.arrayContaining(['app_mention', 'message.im']) },
      interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
    })
    expect(manifest.features.slash_commands.map((command) => command.url)).toEqual([url, url])
  })

  it('keeps within Slack’s limits in every language', () => {
    for (const language of ['zh', 'en'] as const) {
      const { display_information, features } = slackManifest(commands, { language })
      expect(display_information.name.length).toBeLessThanOrEqual(35)
      expect(display_information.description.length).toBeLessThanOrEqual(140)
      expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300)
      for (const { description, usage_hint } of features.slash_commands) {
        expect(description.length).toBeLessThanOrEqual(2000)
        expect(usage_hint.length).toBeLessThanOrEqual(1000)
      }
    }
  })
})
