import type { sharedOptions as zh } from '../zh/shared-options.ts'

export const sharedOptions: typeof zh = {
  plan: { name: 'plan', label: 'Plan', hint: 'which plan, for example 2025-plan; this channel’s if empty' },
}
