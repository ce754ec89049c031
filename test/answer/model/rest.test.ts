import { expect, test } from 'vitest'
import { resting } from '../../../src/answer/model/rest.ts'
import { Trouble, type TroubleKind } from '../../../src/answer/model/trouble.ts'

const failing = (kind: TroubleKind) => async () => {
  throw new Trouble(kind)
}

test('a service that failed three times in a row is left alone for a minute', async () => {
  let now = 0
  const rest = resting(() => now)
  for (const kind of ['slow', 'unreachable', 'limited'] as const)
    await expect(rest(failing(kind))).rejects.toMatchObject({ kind })
  await expect(rest(async () => 'asked')).rejects.toMatchObject({ kind: 'resting', mayHaveCost: false })
  now = 60_000
  expect(await rest(async () => 'asked')).toBe('asked')
  await expect(rest(failing('slow'))).rejects.toMatchObject({ kind: 'slow' })
  expect(await rest(async () => 'asked')).toBe('asked')
})

test('an answer in between, and failures that tell nothing of the service, begin the count anew', async () => {
  const rest = resting(() => 0)
  for (const kind of ['slow', 'slow', 'malformed', 'slow', 'slow', 'stopped'] as const)
    await expect(rest(failing(kind))).rejects.toMatchObject({ kind })
  expect(await rest(async () => 'asked')).toBe('asked')
})
