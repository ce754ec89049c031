import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Which parts of the house may be imported from which. Everything may import itself, the locale and the reader of text. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/locale': [],
  'src/text': [],
  'src/core': [],
  'src/database': ['src/core'],
  'src/plan': ['src/core', 'src/database'],
  'src/progress': ['src/core', 'src/database', 'src/plan'],
  'src/answer': ['src/core', 'src/plan', 'src/progress'],
  'src/digest': ['src/core', 'src/database', 'src/plan', 'src/progress'],
  'src/gaps': ['src/core', 'src/database'],
  'src/budget': ['src/core', 'src/database', 'src/progress', 'src/answer'],
  'src/cards': ['src/core', 'src/plan', 'src/progress', 'src/answer', 'src/digest', 'src/gaps', 'src/budget'],
  'src/platforms/slack': ['src/core'],
  'src/platforms/discord': ['src/core'],
  'src/platforms/web': ['src/core'],
  'src/platforms/terminal': ['src/core'],
  commands: [
    'src/core',
    'src/plan',
    'src/progress',
    'src/answer',
    'src/digest',
    'src/gaps',
    'src/budget',
    'src/cards',
    'src/world.ts',
  ],
}

/** Libraries that only some parts may know. */
const VENDORS: [RegExp, ...string[]][] = [
  [/^@slack\//, 'src/platforms/slack'],
  [/^discord\.js$|^@discordjs\/|^discord-api-types/, 'src/platforms/discord'],
  [/^@electric-sql\/|^pglite-|^@prisma\/|^pg$/, 'src/database'],
  [/^opencc-js/, 'src/answer', 'src/plan/import'],
  [/^pinyin-pro/, 'src/answer'],
  [/^openai/, 'src/answer/model'],
]

/** Parts of folders within folders. */
const DEEP = ['src/answer', 'src/plan/import', ...Object.keys(MAY_IMPORT).filter((part) => /platforms/.test(part))]

/** The locale says everything twice, and the parts of answering are still to be named anew. */
const SEVERAL_NAMES = ['src/locale', 'src/answer']
const EXPORTED = /^export (?:async )?(?:const|function|interface|type|class) (\w+)/gm

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

const importsOf = (file: string) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  )

/** The sources of ours that a file imports, types included. */
const importedBy = (file: string) =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path)))

const partOf = (file: string) => Object.keys(MAY_IMPORT).find((part) => file.startsWith(`${part}/`))

/** The folders that a file stands in, from below its part on. */
function foldersOf(file: string): string[] {
  const part = DEEP.find((deep) => file.startsWith(`${deep}/`))
  const names = part ? dirname(relative(part, file)).split('/') : ['.']
  return names[0] === '.' ? [] : names.map((_, at) => join(part ?? '', ...names.slice(0, at + 1)))
}

test('the sources were found', () => {
  expect(sources.length).toBeGreaterThan(40)
})

test('every part imports only what it may', () => {
  const strays = sources.flatMap((file) => {
    const part = partOf(file)
    const allowed = part ? [part, 'src/locale', 'src/text', 'prisma/generated', ...(MAY_IMPORT[part] ?? [])] : ['']
    return importedBy(file)
      .filter((path) => !allowed.some((place) => path === place || path.startsWith(place && `${place}/`)))
      .map((path) => `${file} imports ${path}`)
  })
  expect(strays).toEqual([])
})

test('no files import each other in a circle, for types neither', () => {
  const circles: string[] = []
  const seen = new Set<string>()
  const follow = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (seen.has(file)) return
    seen.add(file)
    for (const next of importedBy(file)) follow(next, [...way, file])
  }
  for (const file of sources) follow(file, [])
  expect(circles).toEqual([])
})

test('a folder inside a part is entered through its index', () => {
  const strays = sources.flatMap((file) =>
    importedBy(file)
      .filter((path) =>
        foldersOf(path).some((folder) => !file.startsWith(`${folder}/`) && path !== `${folder}/index.ts`),
      )
      .map((path) => `${file} imports ${path}`),
  )
  expect(strays).toEqual([])
})

test('no part exports two things under one name', () => {
  const places = new Map<string, string[]>()
  for (const file of sources) {
    const part = partOf(file)
    if (!part || SEVERAL_NAMES.includes(part)) continue
    for (const [, name] of readFileSync(join(ROOT, file), 'utf8').matchAll(EXPORTED))
      places.set(`${part}: ${name}`, [...(places.get(`${part}: ${name}`) ?? []), file])
  }
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([])
})

test('a vendor’s library is known in one place', () => {
  const strays = sources.flatMap((file) =>
    VENDORS.filter(
      ([vendor, ...homes]) =>
        !homes.some((home) => file.startsWith(`${home}/`)) && importsOf(file).some((path) => vendor.test(path)),
    ).map(([vendor]) => `${file} imports ${vendor}`),
  )
  expect(strays).toEqual([])
})

test('only main imports the commands', () => {
  const importers = sources.filter(
    (file) => file.startsWith('src/') && importsOf(file).some((path) => path.includes('commands/')),
  )
  expect(importers).toEqual(['src/main.ts'])
})

test('nothing in the code knows a particular plan', () => {
  const knowing = sources.filter((file) => /jiangsu|江苏/.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(knowing).toEqual([])
})
