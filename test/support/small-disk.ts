import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  path: string
  /** Takes all the room that is left. */
  fill(): void
  /** Gives it back. */
  empty(): void
  close(): void
}

/** A disk of a few megabytes; undefined where this machine does not let us make one. */
export function openSmallDisk(megabytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'huimin-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true })
    console.log('The test of a full disk was not run: no disk can be made here.')
    return undefined
  }
  const filler = join(path, 'filler')
  return {
    path,
    fill() {
      try {
        writeFileSync(filler, Buffer.alloc(megabytes * 1024 * 1024))
      } catch {
        // This is what it is for: the disk is full now.
      }
    },
    empty: () => rmSync(filler),
    close() {
      execFileSync('umount', [path], { stdio: 'ignore' })
      rmSync(path, { recursive: true })
    },
  }
}
