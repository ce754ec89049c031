import { demand, isPart, only, type Part, parts, text } from './discord-demands.ts'
import { Refused } from './discord-state.ts'

const V2 = 1 << 15

/** A message of Components v2: 40 components and 4000 characters in all, unique ids, nothing of the old kind. */
export function checkMessage(body: unknown, allowedFlags: number) {
  demand(isPart(body), 'no body')
  const flags = Number(body.flags ?? 0)
  demand((flags & ~allowedFlags) === 0, `flags ${flags} cannot be set here`)
  demand(flags & V2 || !body.components, 'components without IS_COMPONENTS_V2')
  if (!(flags & V2)) return void text(body.content, 2000, 'content')
  for (const old of ['content', 'embeds', 'poll', 'sticker_ids']) demand(!body[old], `${old} with IS_COMPONENTS_V2`)
  const tally = { components: 0, characters: 0, ids: new Set<string>() }
  for (const component of parts(body.components, 40, 'components')) checkComponent(component, tally, 'message')
  demand(tally.components <= 40, `${tally.components} components`)
  demand(tally.characters <= 4000, `${tally.characters} characters`)
}

interface Tally {
  components: number
  characters: number
  ids: Set<string>
}

function checkComponent(part: Part, tally: Tally, inside: 'message' | 'container') {
  tally.components++
  switch (part.type) {
    case 17:
      demand(inside === 'message', 'a container in a container')
      only(part, ['type', 'id', 'accent_color', 'spoiler', 'components'], 'container')
      for (const child of parts(part.components, 10, 'container')) checkComponent(child, tally, 'container')
      return
    case 10:
      only(part, ['type', 'id', 'content'], 'text display')
      tally.characters += text(part.content, 4000, 'text display').length
      return
    case 14:
      return only(part, ['type', 'id', 'divider', 'spacing'], 'separator')
    case 1:
      only(part, ['type', 'id', 'components'], 'action row')
      for (const button of parts(part.components, 5, 'action row')) checkButton(button, tally)
      return
    default:
      throw new Refused(400, 50035, `Invalid Form Body: component type ${part.type} in a ${inside}`)
  }
}

function checkButton(button: Part, tally: Tally) {
  tally.components++
  demand(button.type === 2 && [1, 2, 3, 4].includes(Number(button.style)), 'no button')
  only(button, ['type', 'id', 'style', 'label', 'emoji', 'custom_id', 'disabled'], 'button')
  text(button.label, 80, 'button label')
  const id = text(button.custom_id, 100, 'custom_id')
  demand(!tally.ids.has(id), `custom_id ${id} twice`)
  tally.ids.add(id)
}
