/** How much a model's service may see, from the least to the most; whatever it sees, it also sees the question. */
export const SEES = ['plan-text-only', 'no-names', 'everything'] as const
export type Sees = (typeof SEES)[number]
