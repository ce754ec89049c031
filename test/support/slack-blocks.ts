import { z } from 'zod'

/** Block Kit as Slack's reference describes it, strictly: every field known, every limit kept. */
const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() })
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() })
const either = (most: number) => z.discriminatedUnion('type', [plain(most), mrkdwn(most)])

const style = z.strictObject({ bold: z.boolean().optional(), code: z.boolean().optional() }).optional()
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal('link'), url: z.url().max(3000), text: z.string().min(1).optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string(), style }),
])
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) })
const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: z.string().max(255).optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(richSection).min(1),
        }),
        z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(inline).min(1) }),
      ]),
    )
    .min(1),
})

const button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().max(255),
  text: plain(75),
  value: z.string().max(2000),
  style: z.enum(['primary', 'danger']).optional(),
})
const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z
    .array(button)
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map((one) => one.action_id)).size === all.length, 'action_id must be unique'),
})
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  richText,
])
const table = z.strictObject({
  type: z.literal('table'),
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(z.strictObject({ align: z.enum(['left', 'center', 'right']), is_wrapped: z.boolean() }))
    .max(20),
})
const section = z.strictObject({ type: z.literal('section'), text: either(3000) })
const context = z.strictObject({ type: z.literal('context'), elements: z.array(either(2000)).min(1).max(10) })
const header = z.strictObject({ type: z.literal('header'), text: plain(150) })
const divider = z.strictObject({ type: z.literal('divider') })

const message = z
  .array(z.discriminatedUnion('type', [header, section, context, divider, actions, richText, table]))
  .max(50)
  .refine((blocks) => blocks.filter(({ type }) => type === 'table').length <= 1, 'only one table')
export type MessageBlock = z.infer<typeof message>[number]

const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) })
const id = { action_id: z.string().max(255) }
const day = z.iso.date()
const element = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...id,
    multiline: z.boolean(),
    max_length: z.number().max(3000),
    initial_value: z.string().max(3000).optional(),
  }),
  z.strictObject({ type: z.literal('url_text_input'), ...id, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal('datepicker'), ...id, initial_date: day.optional() }),
  z.strictObject({ type: z.literal('timepicker'), ...id, initial_time: z.iso.time({ precision: -1 }).optional() }),
  z.strictObject({
    type: z.literal('users_select'),
    ...id,
    initial_user: z
      .string()
      .regex(/^[UW]\w+$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('static_select'),
    ...id,
    options: z.array(option).min(1).max(100),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    ...id,
    min_query_length: z.number(),
    initial_option: option.optional(),
  }),
])
export type InputElement = z.infer<typeof element>

const input = z.strictObject({
  type: z.literal('input'),
  block_id: z.string().min(1).max(255),
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean(),
  element,
})
const view = z.strictObject({
  type: z.literal('modal'),
  callback_id: z.string().max(255),
  private_metadata: z.string().max(3000),
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: z.array(z.discriminatedUnion('type', [input, section, richText])).max(100),
})
export type ModalView = z.infer<typeof view>

export const readBlocks = (blocks: unknown) => message.safeParse(blocks)
export const readView = (given: unknown) => view.safeParse(given)
export const readOptions = (given: unknown) => z.array(option).max(100).parse(given)
