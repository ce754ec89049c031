import { Refused } from './discord-state.ts'

export type Part = Record<string, unknown>

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function demand(condition: unknown, problem: string): asserts condition {
  if (!condition) throw new Refused(400, 50035, `Invalid Form Body: ${problem}`)
}

export function text(value: unknown, most: number, name: string, least = 1): string {
  demand(typeof value === 'string', `${name} is no string`)
  demand(
    value.length >= least && value.length <= most,
    `${name} has ${value.length} characters, not ${least} to ${most}`,
  )
  return value
}

export function parts(value: unknown, most: number, name: string, least = 1): Part[] {
  demand(
    Array.isArray(value) && value.length >= least && value.length <= most,
    `${name} is not a list of ${least} to ${most}`,
  )
  return value.map((part) => {
    demand(isPart(part), `${name} holds something else than objects`)
    return part
  })
}

export function only(part: Part, keys: string[], name: string) {
  const extra = Object.keys(part).filter((key) => !keys.includes(key) && part[key] !== undefined)
  demand(!extra.length, `${name} has unknown ${extra.join(', ')}`)
}
