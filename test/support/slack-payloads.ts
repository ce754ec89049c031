import type { InputElement, ModalView } from './slack-blocks.ts'
import { BOT, type OpenView, TEAM } from './slack-world.ts'

const team = { id: TEAM, domain: 'test-data' }
const user = (id: string, name: string) => ({ id, name, username: name, team_id: TEAM })

export interface Spoken {
  id: string
  user: string
  channel: string
  text: string
  ts: string
  thread_ts?: string
}

/** An event in its envelope; `extra` for what makes it a special one. */
export function eventPayload(type: 'app_mention' | 'message', { id, ...spoken }: Spoken, extra: object = {}) {
  const event = { type, event_ts: spoken.ts, team: TEAM, ...spoken, ...extra }
  const authorizations = [{ team_id: TEAM, user_id: BOT.user, is_bot: true, is_enterprise_install: false }]
  return {
    type: 'event_callback',
    event_id: id,
    event_time: 1530406800,
    team_id: TEAM,
    api_app_id: 'A1',
    authorizations,
    event,
  }
}

export interface Interaction {
  user: string
  name: string
  trigger: string
}

export function viewSubmission({ user: id, name, trigger }: Interaction, { view, ...open }: OpenView, values: object) {
  const stored = {
    ...view,
    id: open.id,
    hash: open.hash,
    team_id: TEAM,
    app_id: 'A1',
    bot_id: BOT.id,
    state: { values },
  }
  return { type: 'view_submission', team, user: user(id, name), api_app_id: 'A1', trigger_id: trigger, view: stored }
}

export function optionsRequest({ user: id, name }: Interaction, open: OpenView, field: string, value: string) {
  const element = elementOf(open.view, field)
  return {
    type: 'block_suggestion',
    team,
    user: user(id, name),
    container: { type: 'view', view_id: open.id },
    api_app_id: 'A1',
    action_id: element.action_id,
    block_id: field,
    value,
    view: { ...open.view, id: open.id, hash: open.hash, state: { values: {} } },
  }
}

export function buttonPress(
  { user: id, name, trigger }: Interaction,
  place: { channel: string; ts: string; thread?: string; ephemeral: boolean; response_url: string },
  button: object,
) {
  const { channel, ts, thread, ephemeral, response_url } = place
  const inThread = thread ? { thread_ts: thread } : {}
  return {
    type: 'block_actions',
    team,
    user: user(id, name),
    api_app_id: 'A1',
    trigger_id: trigger,
    response_url,
    channel: { id: channel, name: 'test' },
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral, ...inThread },
    ...(!ephemeral && { message: { type: 'message', ts, text: '', ...inThread } }),
    actions: [{ ...button, block_id: 'b', action_ts: ts }],
  }
}

export function elementOf(view: ModalView, field: string): InputElement {
  const block = view.blocks.find((candidate) => candidate.type === 'input' && candidate.block_id === field)
  if (block?.type !== 'input') throw new Error(`the form has no field ${field}`)
  return block.element
}

/** What an element holds when the form opens. */
export function initialOf(element: InputElement): string {
  switch (element.type) {
    case 'plain_text_input':
    case 'url_text_input':
      return element.initial_value ?? ''
    case 'datepicker':
      return element.initial_date ?? ''
    case 'timepicker':
      return element.initial_time ?? ''
    case 'users_select':
      return element.initial_user ?? ''
    case 'static_select':
    case 'external_select':
      return element.initial_option?.value ?? ''
  }
}

/** The state of a form with what was entered; the rest is as it opened. */
export function valuesIn(view: ModalView, entered: Record<string, string>) {
  const inputs = view.blocks.flatMap((block) => (block.type === 'input' ? [block] : []))
  const values = inputs.map(({ block_id, element }) => {
    const value = stateOf(element, entered[block_id] ?? initialOf(element))
    return [block_id, { [element.action_id]: value }]
  })
  return Object.fromEntries(values)
}

/** A value in the shape that Slack sends it in for this element. */
function stateOf(element: InputElement, entered: string) {
  const value = entered || null
  switch (element.type) {
    case 'plain_text_input':
    case 'url_text_input':
      return { type: element.type, value }
    case 'datepicker':
      return { type: element.type, selected_date: value }
    case 'timepicker':
      return { type: element.type, selected_time: value }
    case 'users_select':
      return { type: element.type, selected_user: value }
    case 'static_select':
    case 'external_select':
      return { type: element.type, selected_option: value && { text: { type: 'plain_text', text: value }, value } }
  }
}

/** What a field of an open form holds. */
export const held = ({ view }: OpenView, field: string) => initialOf(elementOf(view, field))
