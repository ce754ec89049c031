import { EPHEMERAL, type Exchange, LOADING, type StoredMessage } from './discord-state.ts'

type Part = {
  type?: number
  content?: string
  label?: string
  custom_id?: string
  components?: Part[]
  [key: string]: unknown
}

/** What a person sees of a message. */
export interface Seen {
  text: string
  onlyYou: boolean
  buttons: { label: string; id: string }[]
  stored: StoredMessage
}

export interface Modal {
  id: string
  title: string
  fields: { id: string; label: string; description: string; type: number; value: string; required: boolean }[]
}

export const visible = ({ messages }: Exchange): Seen[] =>
  messages.filter((message) => !message.deleted && !(message.flags & LOADING)).map(seen)

function flat(part: Part): Part[] {
  return [part, ...(part.components ?? []).flatMap(flat)]
}

export function seen(stored: StoredMessage): Seen {
  const parts = (stored.body.components ?? []).flatMap((component) => flat(Object(component)))
  return {
    text: parts.flatMap(({ type, content }) => (type === 10 && content ? [content] : [])).join('\n'),
    onlyYou: Boolean(stored.flags & EPHEMERAL),
    buttons: parts.flatMap(({ type, label = '', custom_id: id = '' }) => (type === 2 ? [{ label, id }] : [])),
    stored,
  }
}

export function modalOf({ custom_id: id, title, components }: NonNullable<Exchange['modal']>): Modal {
  const fields = components.map((component) => {
    const { label, description = '', component: input } = Object(component)
    return {
      id: input.custom_id,
      label,
      description,
      type: input.type,
      value: filledIn(input),
      required: input.required,
    }
  })
  return { id, title, fields }
}

function filledIn(input: Part): string {
  const chosen = Object(input.options ?? []).find?.((option: { default?: boolean }) => option.default)
  const [user] = Object(input.default_values ?? [])
  return String(input.value ?? chosen?.value ?? user?.id ?? '')
}
