/** Why the bot cannot start, in words for the person who starts it. */
export class StartError extends Error {}
