import type { budget as zh } from '../zh/budget.ts'

export const budget: typeof zh = {
  title: 'What the model took today',
  labels: {
    model: 'Model',
    total: 'This workspace',
    person: 'The busiest person',
    questions: 'Questions',
    mean: 'A question takes',
    cached: 'Found in the cache',
    median: 'Median time',
    sees: 'The service sees',
    cost: 'Cost',
    withheld: 'Claims withheld',
  },
  say: {
    off: 'off (set OPENAI_API_KEY)',
    used: (tokens, limit, left) => `${tokens} of ${limit} tokens, ${left} left`,
    questions: (questions, people) => `${questions}, of ${people} people`,
    tokens: (tokens) => `${tokens} tokens`,
    percent: (percent) => `${percent}%`,
    seconds: (seconds) => `${seconds} s`,
    nothingYet: 'nothing today',
    running: 'running',
    noPrices: 'unknown (set OPENAI_PRICES)',
    cost: (total, mean, currency) => `${total} ${currency} today, ${mean} a question`,
    withheld: (withheld, claims) => `${withheld} of ${claims}`,
    sees: {
      'plan-text-only': 'the text of the plan and the question alone',
      'no-names': 'the plan, the question and the ledger’s figures, without names and notes',
      everything: 'the plan, the question, the ledger’s figures, notes and who logged them',
    },
  },
  columns: {
    time: 'Time',
    tokens: 'Tokens',
    cached: 'Cached',
    seconds: 'Seconds',
    cost: (currency) => `Cost${currency && ` (${currency})`}`,
  },
  how: 'To change the limits: budget total:2000000 person:200000 (tokens a day). Once spent, answers come from the plan and the ledger alone.',
  wholeTokens: 'Please give the tokens a day, such as 200000: a whole number without a unit, at most 2 billion.',
}
