import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { extract } from './extract.ts'

const { bytes, mostPages } = z.object({ bytes: z.instanceof(Uint8Array), mostPages: z.number() }).parse(workerData)

parentPort?.postMessage(await extract(bytes, mostPages))
