import { defineConfig } from 'prisma/config'

// `prisma generate` looks for the schema engine although it never runs it, and would download one.
// Any existing program satisfies the look-up.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
