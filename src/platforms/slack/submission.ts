import { z } from 'zod'
import type { RawInput } from '../../core/option.ts'
import { isCommandName } from '../../locale/index.ts'

/** What a modal must remember until it is submitted. */
const memory = z.object({
  command: z.string().refine(isCommandName),
  channel: z.string(),
  thread: z.string().optional(),
  language: z.enum(['zh', 'en']),
})
export type FormMemory = z.infer<typeof memory>

export const packed = (form: FormMemory): string => JSON.stringify(form)

/** Undefined where the text is not one that `packed` made. */
export function unpacked(text: string): FormMemory | undefined {
  try {
    return memory.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const value = z
  .object({
    value: z.string().nullish(),
    selected_date: z.string().nullish(),
    selected_time: z.string().nullish(),
    selected_user: z.string().nullish(),
    selected_option: z.object({ value: z.string() }).nullish(),
  })
  .transform(
    (entered) =>
      entered.value ??
      entered.selected_date ??
      entered.selected_time ??
      entered.selected_user ??
      entered.selected_option?.value ??
      '',
  )
const state = z.record(z.string(), z.record(z.string(), value))

/** The values of a submitted modal as raw input; what was left empty is left out. */
export function rawOf(values: unknown): RawInput {
  const fields = Object.entries(state.safeParse(values).data ?? {})
  return Object.fromEntries(
    fields.map(([name, inputs]) => [name, Object.values(inputs)[0] ?? '']).filter(([, entered]) => entered),
  )
}
