import { afterEach } from 'vitest'
import { type Answer, answerer } from '../../../src/answer/answer.ts'
import type { Live } from '../../../src/answer/asking.ts'
import { createModel } from '../../../src/answer/model/client.ts'
import { modelAnswerer } from '../../../src/answer/model/pipeline.ts'
import type { Purse, Spent } from '../../../src/answer/model/purse.ts'
import type { Claim } from '../../../src/answer/model/schema.ts'
import type { Sees } from '../../../src/answer/sees.ts'
import { type Language, languageOf, locales } from '../../../src/locale/index.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { type Act, openModelServer, type Seen, type ServiceKind } from '../../support/model-server.ts'
import { ledger, plan } from '../support.ts'

export const KEY = 'sk-test-secret'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()))
})

interface Setting extends ServiceKind {
  of?: Plan
  live?: Live
  patience?: number
  spent?: boolean
  sees?: Sees
  /** Watches the answer grow; the service is then asked to stream. */
  watch?: (text: string) => void
  signal?: AbortSignal
  /** Who asks; nobody in particular where it is not said. */
  person?: string
}

/** An answerer whose model is a scripted service, with what the service saw and what was reported. */
export async function withModel(act: (seen: Seen) => Act, setting: Setting = {}) {
  const { of = plan, patience = 10_000, spent = false, sees = 'no-names' } = setting
  const server = await openModelServer(act, setting)
  opened.push(server)
  const [troubles, settled]: [string[], Spent[]] = [[], []]
  const purse: Purse = {
    take: async () => (spent ? undefined : { settle: async (one) => void settled.push(one) }),
  }
  const model = createModel({ key: KEY, baseUrl: server.url, model: 'test-model' })
  const report = ({ kind, message }: { kind: string; message: string }) => void troubles.push(`${kind} ${message}`)
  const plain = answerer(of)
  const { answer } = modelAnswerer(plain, of, { model, purse, report, patience, sees })
  const context = (question: string, before?: string) => {
    const language: Language = languageOf(question) ?? 'zh'
    const live = setting.live ?? ledger().live
    const { watch: partial, signal, person } = setting
    const payer = person === undefined ? {} : { payer: { workspace: 'test', person } }
    return { live, language, asof: '2018-06-30', t: locales[language], before, partial, signal, ...payer }
  }
  return {
    seen: server.seen,
    troubles,
    settled,
    ask: (question: string, before?: string): Promise<Answer> => answer(question, context(question, before)),
    without: (question: string): Promise<Answer> => plain.answer(question, context(question)),
  }
}

/** A model that finds the question answered in a clause and claims what it is told to. */
export const claiming =
  (path: string, claims: readonly Claim[], repaired: readonly Claim[] = []) =>
  ({ kind }: Seen): Act => ({
    answerable: 'yes',
    path,
    claims: kind === 'plan' ? [] : [...(kind === 'repair' ? repaired : claims)],
  })
