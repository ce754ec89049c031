import type { Options } from './option.ts'
import type { PlatformName } from './platform.ts'

/** Where a file can be handed over with a command. */
const CARRIERS: readonly PlatformName[] = ['web']

/** Whether a command asks for a file on a platform that cannot hand one over. */
export const isBeyond = (platform: PlatformName, { options }: { options: Options }): boolean =>
  !CARRIERS.includes(platform) && Object.values(options).some(({ control }) => control === 'file')
