import type { TimeRole } from './stated.ts'

/** The words that lead to a time, and belong to it. */
export const ENGLISH_LEAD =
  /(?:\b(?:by|until|till|before|in|during|from|since|through|throughout|over|on|at|as of|as at|no later than|not later than|starting|beginning|ending|up to)\s+)+(?:(?:the )?(?:end|start|beginning|close|middle)(?: of)?\s+)?(?:the\s+|calendar\s+|year\s+)*$/i

const COMPARED =
  /\b(?:compared (?:with|to)|relative to|(?<!\blater )than(?: in)?|against|versus|vs|(?:above|below|over) the level (?:of|in))\s+(?:an? |the |its |our )?$/i
/** from 46 per cent in 2022: where it starts from. */
const STARTED =
  /\bfrom (?:just |only |around |about )?[^\w\s]?\d[\d.,]*(?:(?! to )[^,;.]){0,30}?\s(?:in|at|during)\s+(?:the\s+)?$/i
const REACHED = /\b(?:as (?:of|at)|since|at the end of)\s+(?:the )?$/i

/** What a time of an English text is to the words around it. */
export function englishRoleOf(before: string, after: string): TimeRole {
  if (
    /^(?:['’]s)? (?:levels?|baselines?|base year|values?|figures?|averages?|means?)\b/i.test(after) ||
    COMPARED.test(before)
  )
    return 'base'
  // from the 2025 count
  if (
    /\b(?:from|on|over|against|below|above)\s+(?:the|its|our|their)\s+$/i.test(before) &&
    /^ (?:counts?|census|survey|totals?|averages?|estimates?|outturn|results?|positions?|numbers?)\b/i.test(after)
  )
    return 'base'
  if (REACHED.test(before) || STARTED.test(before)) return 'past'
  // (2021: 12.5%), 840 in 2023
  if (/\(\s*$/.test(before) && /^\s*(?::|baseline|actual)/i.test(after)) return 'past'
  if (/\b(?:from|starting(?: in)?|beginning(?: in)?)\s+$/i.test(before)) return 'from'
  return 'by'
}
