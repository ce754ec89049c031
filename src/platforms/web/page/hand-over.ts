import type { Who } from '../protocol.ts'
import { client } from './client.ts'

type Ids = Record<string, string>

/** Hands files over once for each request: one that is sent again is the same, so that it runs once. */
export function handOver(who: Who): (files: Record<string, File>, request: string) => Promise<Ids> {
  let last: { request: string; ids: Promise<Ids> } | undefined
  return async (files, request) => {
    last = last?.request === request ? last : { request, ids: uploaded(files, who) }
    try {
      return await last.ids
    } catch (error) {
      last = undefined
      throw error
    }
  }
}

async function uploaded(files: Record<string, File>, who: Who): Promise<Ids> {
  const entries = Object.entries(files).map(async ([name, file]) => [name, await client.upload(who, file)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
