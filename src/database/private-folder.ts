import { constants } from 'node:fs'
import { access, chmod, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { Problem, reasonOf } from '../core/problem.ts'

/** What the bot itself keeps in its data folder; a new file system brings `lost+found` along. */
const OWN = /^(database(\.new-\d+)?|door(\.\d+)?)$/
const NOTHING = 'lost+found'
/** What stands there before the bot's first start, where a plan was imported first. */
const EARLY = 'plans'

/**
 * Makes a folder where there is none, and sees to it that only its owner can enter it, whatever the umask.
 * A folder that others share is not changed.
 * @throws Problem where the folder cannot be the bot's own: another user's, plainly shared, not to be written
 */
export async function makePrivate(folder: string): Promise<void> {
  await makeFolder(folder)
  if (process.platform === 'win32') return
  const { uid, mode } = await stat(folder)
  if (uid !== process.geteuid?.()) throw new Problem((t) => t.start.notOurs(folder))
  if (await isShared(folder, mode)) throw new Problem((t) => t.start.shared(folder))
  const unwritable = (reason: string) => new Problem((t) => t.start.notWritable(folder, reason))
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw unwritable(reasonOf(error))
  })
  // The system asks for whom the program was started, not as whom it works.
  if (process.geteuid?.() !== 0 && (mode & 0o700) !== 0o700) throw unwritable('EACCES: permission denied')
  if (!isOpen(mode)) return
  await chmod(folder, mode & 0o700)
  if (isOpen((await stat(folder)).mode)) throw new Problem((t) => t.start.shared(folder))
}

const isOpen = (mode: number) => (mode & 0o077) !== 0

/** A folder that is open to others and full of other things was made for something else: it is not ours to close. */
async function isShared(folder: string, mode: number): Promise<boolean> {
  const STICKY = 0o1000
  if (mode & STICKY || dirname(folder) === folder) return true
  if ((await realpath(folder)) === (await realpath(homedir()).catch(() => homedir()))) return true
  if (!isOpen(mode)) return false
  const names = (await readdir(folder)).filter((name) => name !== NOTHING)
  return names.some((name) => name !== EARLY) && !names.some((name) => OWN.test(name))
}

/** Makes a folder of this user's own where there is none, step by step: the recursive form never returns where the system makes up its folders, as under /proc. */
export async function makeFolder(path: string): Promise<void> {
  const make = async () => {
    try {
      await mkdir(path, { mode: 0o700 })
      await chmod(path, 0o700)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await make()
  })
}
