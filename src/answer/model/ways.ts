/**
 * How a service is spoken to: which of its two interfaces, how it is held to the shape of the output, whether it is
 * told how much to think and to write, and whether it streams: if so, with a count of what was used or bare of it.
 */
export interface Way {
  api: 'responses' | 'chat'
  form: 'schema' | 'object' | 'prompt'
  told: boolean
  streams: 'no' | 'counted' | 'bare'
}

const way = (api: Way['api'], form: Way['form'], told: boolean, streams: Way['streams'] = 'no'): Way => ({
  api,
  form,
  told,
  streams,
})

/** From the one that binds the most to those that every service has; some services do nothing but stream. */
export const WAYS: readonly Way[] = [
  way('responses', 'schema', true),
  way('responses', 'schema', false),
  way('responses', 'object', false),
  way('responses', 'prompt', false),
  way('chat', 'schema', true),
  way('chat', 'schema', false),
  way('chat', 'object', true),
  way('chat', 'object', false),
  way('chat', 'prompt', true),
  way('chat', 'prompt', false),
  way('chat', 'schema', false, 'bare'),
  way('chat', 'prompt', false, 'bare'),
]

/** The same way with the text as it is written, where the service can: some count only then, or refuse it. */
export const growingWays = (known: Way): Way[] =>
  known.streams === 'no'
    ? [
        { ...known, streams: 'counted' },
        ...(known.api === 'chat' ? [{ ...known, streams: 'bare' as const }] : []),
        known,
      ]
    : [known]
