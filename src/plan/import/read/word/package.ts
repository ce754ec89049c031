import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { problem } from '../document.ts'
import { LIMITS } from '../limits.ts'

/** The parts of an office file, inflated only as they are read, and never beyond the limit. */
export interface Package {
  has(name: string): boolean
  /** The part's bytes; none where there is no such part. */
  part(name: string): AsyncGenerator<Uint8Array>
}

/**
 * Opens a ZIP archive by its directory.
 * @throws Error where it is broken, Problem where it has too many members
 */
export async function openPackage(bytes: Buffer, file: string): Promise<Package> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  if (zip.entryCount > LIMITS.members) throw problem((t) => t.bomb(file))
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  let left: number = LIMITS.inflatedBytes
  const spend = (count: number) => {
    left -= count
    if (left < 0) throw problem((t) => t.bomb(file))
  }
  return {
    has: (name) => entries.has(name),
    async *part(name) {
      const entry = entries.get(name)
      if (entry && entry.uncompressedSize > left) throw problem((t) => t.bomb(file))
      if (entry) yield* inflated(zip, entry, spend)
    },
  }
}

/** A size in the directory is believed where it is too large; where it is not, the bytes are counted as they come. */
async function* inflated(zip: ZipFile, entry: Entry, spend: (count: number) => void): AsyncGenerator<Uint8Array> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      spend(chunk.length)
      yield chunk
    }
  } finally {
    stream.destroy()
  }
}
