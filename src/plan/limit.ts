import type { Target } from './target.ts'

const KEEPS =
  /控制[在到于]|限制[在到于]|不(?:得|应|能|可|会|再)?(?:超[过出]|高于|突破|多于|大于)|至多|最多|\b(?:no more than|at most|not (?:to )?exceed|within|(?:keep|kept|stays?|remains?) (?:at or )?(?:below|under))\b/i

const LOWERS = /下降|降[低到至为幅]|减少|[缩压][短减小降缩]|回落|\b(?:reduc|cut|lower|fall|drop|decreas|bring)/i

/**
 * 失业率控制在5.5%左右 is a limit that holds all the time. 下降到35微克/立方米以下 is one to come to: to be above it at
 * first is no fault.
 */
export const keepsBelow = ({ wording, quote, baseline }: Target): boolean =>
  baseline === undefined && KEEPS.test(wording) && !LOWERS.test(quote)
