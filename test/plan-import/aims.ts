import { type Aim, readPart, type Verdict } from '../../src/plan/import/figures/index.ts'

const period = { first: '2024-01-01', last: '2027-12-31' }

/** Every amount of one line, as a plan of 2024 to 2027 has it in a part that sets targets. */
export function read(text: string, { goal = true, heading = '' } = {}): Verdict[] {
  const lines = text.split('\n').map((line) => ({ text: line, at: 0 }))
  return readPart({ lines, heading }, { period, issued: '2024-03-15', goal }).verdicts
}

export const aims = (text: string, options = {}): Aim[] =>
  read(text, options).flatMap((verdict) => (verdict.type === 'aim' ? [verdict.aim] : []))
/** What is no aim, with why. */
export const others = (text: string, options = {}) =>
  read(text, options).flatMap((verdict) =>
    verdict.type === 'aim' ? [] : [[verdict.wording, verdict.type === 'background' ? verdict.reason : verdict.why]],
  )
