/** An amount and its unit; apart where the unit begins with a figure of its own: 8 1/10万 is not 81/10万. */
export const counted = (amount: string, unit: string): string => `${amount}${/^\d/.test(unit) ? ' ' : ''}${unit}`
