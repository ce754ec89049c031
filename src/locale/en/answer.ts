import type { answer as zh } from '../zh/answer.ts'

export const answer: typeof zh = {}
