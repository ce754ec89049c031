/** Measure words for several at once: 一批 is no one of what is counted in 个. */
export const COLLECTIVE = /^[批组种类对双]/u

/** Measure words for people and for times: 两人 is no two of what is counted in 个. */
export const PEOPLE = /[人名位户次]/u
