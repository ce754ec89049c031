import { type LineProblem, readPlanText } from '../plan-text.ts'

/** What is wrong in a hand-edited plan file, line by line; nothing where it can be loaded. */
export const loadProblems = (text: string): LineProblem[] => readPlanText(text).problems
