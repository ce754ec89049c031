import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { argv } from 'node:process'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/**
 * The SQL that leads from the migrations to the schema; empty when they agree.
 * Prisma's own schema engine, in its WebAssembly form: its usual one is a binary that cannot be had everywhere.
 */
export async function pendingSql(): Promise<string> {
  const content = await readFile('prisma/schema.prisma', 'utf8')
  const engine = await schemaEngine(content)
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...(await migrationList()) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '')
}

async function schemaEngine(schema: string) {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue: typeof import('@prisma/schema-engine-wasm/schema_engine_bg') = await import(path)
  const binary = await readFile(path.replace(/js$/, 'wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(new PGlite()))
  return glue.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter)
}

async function migrationList() {
  const baseDir = 'prisma/migrations'
  const names = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const migrationDirectories = await Promise.all(
    names.map(async ({ name }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(`${baseDir}/${name}/migration.sql`, 'utf8') },
      },
    })),
  )
  const lockfile = { path: 'migration_lock.toml', content: await readFile(`${baseDir}/migration_lock.toml`, 'utf8') }
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}

if (import.meta.filename === argv[1]) {
  const sql = await pendingSql()
  const name = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${argv[2] ?? 'change'}`
  if (sql) {
    await mkdir(`prisma/migrations/${name}`)
    await writeFile(`prisma/migrations/${name}/migration.sql`, sql)
  }
  console.log(sql ? `wrote prisma/migrations/${name}` : 'the migrations already lead to the schema')
  process.exit()
}
