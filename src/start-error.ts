/** Why the bot cannot start, in words for the person who starts it. */
export class StartError extends Error {}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
