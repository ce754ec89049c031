import { demand, isPart, only, type Part, parts, text } from './discord-demands.ts'
import { Refused } from './discord-state.ts'

/** A modal: five components at most, each a label with one input. */
export function checkModal(data: unknown) {
  demand(isPart(data), 'no modal')
  only(data, ['custom_id', 'title', 'components'], 'modal')
  text(data.custom_id, 100, 'custom_id')
  text(data.title, 45, 'title')
  const ids = new Set<string>()
  for (const label of parts(data.components, 5, 'modal')) {
    demand(label.type === 18, 'only labels in a modal')
    only(label, ['type', 'id', 'label', 'description', 'component'], 'label')
    text(label.label, 45, 'label')
    if (label.description !== undefined) text(label.description, 100, 'description')
    demand(isPart(label.component), 'a label without an input')
    const id = text(label.component.custom_id, 100, 'custom_id')
    demand(!ids.has(id), `custom_id ${id} twice`)
    ids.add(id)
    checkInput(label.component)
  }
}

const SELECT = ['type', 'id', 'custom_id', 'required', 'placeholder', 'min_values', 'max_values']

function checkInput(input: Part) {
  if (input.placeholder !== undefined) text(input.placeholder, input.type === 4 ? 100 : 150, 'placeholder')
  switch (input.type) {
    case 4: {
      only(
        input,
        ['type', 'id', 'custom_id', 'style', 'required', 'value', 'placeholder', 'min_length', 'max_length'],
        'text input',
      )
      demand(input.style === 1 || input.style === 2, 'style of a text input')
      const most = Number(input.max_length ?? 4000)
      demand(most >= 1 && most <= 4000, 'max_length')
      if (input.value !== undefined) text(input.value, most, 'value', 0)
      return
    }
    case 3: {
      only(input, [...SELECT, 'options'], 'string select')
      const options = parts(input.options, 25, 'options')
      for (const option of options) {
        text(option.label, 100, 'option label')
        text(option.value, 100, 'option value')
      }
      demand(options.filter((option) => option.default).length <= 1, 'several defaults')
      return
    }
    case 5:
      only(input, [...SELECT, 'default_values'], 'user select')
      for (const value of parts(input.default_values ?? [], 1, 'default_values', 0))
        demand(value.type === 'user' && /^\d{17,20}$/.test(String(value.id)), 'default user')
      return
    default:
      throw new Refused(400, 50035, `Invalid Form Body: input type ${input.type}`)
  }
}
