import { demand, isPart, only, type Part, parts, text } from './discord-demands.ts'

/** Suggestions: at most 25, each with a name and a value of up to 100 characters. */
export function checkChoices(data: unknown) {
  demand(isPart(data), 'no choices')
  for (const choice of parts(data.choices, 25, 'choices', 0)) {
    text(choice.name, 100, 'choice name')
    text(choice.value, 100, 'choice value')
  }
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** Commands to register, with their subcommands and options. */
export function checkCommands(body: unknown): object[] {
  const commands = parts(body, 100, 'commands', 0)
  unique(commands)
  for (const command of commands) {
    only(
      command,
      [
        'type',
        'name',
        'name_localizations',
        'description',
        'description_localizations',
        'options',
        'contexts',
        'integration_types',
      ],
      'command',
    )
    checkNamed(command)
    checkOptions(command.options)
  }
  return commands
}

function checkOptions(value: unknown) {
  const options = parts(value ?? [], 25, 'options', 0)
  unique(options)
  const firstOptional = options.findIndex((option) => !option.required)
  demand(
    firstOptional < 0 || options.slice(firstOptional).every((option) => !option.required),
    'required after optional',
  )
  for (const option of options) {
    checkNamed(option)
    demand([1, 2, 3, 6].includes(Number(option.type)), `option type ${option.type}`)
    if (option.type === 1 || option.type === 2) checkOptions(option.options)
    demand(!(option.autocomplete && option.choices), 'autocomplete with choices')
    if (option.max_length !== undefined) demand(Number(option.max_length) <= 6000, 'max_length')
    for (const choice of parts(option.choices ?? [], 25, 'choices', 0)) {
      text(choice.name, 100, 'choice name')
      text(choice.value, 100, 'choice value')
    }
  }
}

function unique(named: Part[]) {
  for (const name of [
    (part: Part) => part.name,
    (part: Part) => isPart(part.name_localizations) && part.name_localizations['zh-CN'],
  ])
    demand(new Set(named.map(name)).size === named.length || named.every((part) => !name(part)), 'a name twice')
}

function checkNamed(part: Part) {
  const names = [part.name, ...(isPart(part.name_localizations) ? Object.values(part.name_localizations) : [])]
  for (const name of names)
    demand(NAME.test(text(name, 32, 'name')) && String(name) === String(name).toLowerCase(), `name ${name}`)
  const descriptions = [
    part.description,
    ...(isPart(part.description_localizations) ? Object.values(part.description_localizations) : []),
  ]
  for (const description of descriptions) text(description, 100, 'description')
}
