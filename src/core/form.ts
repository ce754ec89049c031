import type { CommandName } from '../locale/index.ts'
import type { Choice, Control, SuggestionSource } from './option.ts'

/** A form asks for what is missing or wrong; every platform draws it in its own way. */
export interface Form {
  command: CommandName
  title: string
  fields: Field[]
  submit: string
}

export interface Field {
  name: string
  label: string
  hint: string
  control: Control
  required: boolean
  value: string
  choices?: Choice[]
  source?: SuggestionSource
  /** What is wrong with the value. */
  problem?: string
}
