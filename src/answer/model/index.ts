import type { Model, ModelSettings } from './client.ts'

export { type ModelDeps, modelAnswerer } from './pipeline.ts'
export type { Purse, Receipt } from './purse.ts'
export type { Usage } from './usage.ts'

/** A client of the service, whose library is loaded only where one is asked for. */
export const openModel = async (settings: ModelSettings): Promise<Model> =>
  (await import('./client.ts')).createModel(settings)
