import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Language, locales } from '../../locale/index.ts'

interface Asset {
  type: string
  body: string
}

/** The files of the page by their paths, and the page itself. */
export interface Bundle {
  assets: Map<string, Asset>
  page: string
}

const PAGE = join(import.meta.dirname, 'page')

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
}

/** Puts the page's modules together. Takes some tenths of a second and leaves no process behind. */
export function bundlePage(language: Language): Bundle {
  const { outputFiles } = buildSync({
    entryPoints: ['main.ts', 'style.css', 'icon.svg'].map((name) => join(PAGE, name)),
    outdir: PAGE,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    loader: { '.svg': 'copy' },
    write: false,
  })
  const files = outputFiles.map(({ path, text }) => {
    const [name = '', kind = ''] = basename(path).split('.')
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16)
    return {
      name,
      path: `/assets/${name}-${hash}.${kind}`,
      type: TYPES[kind] ?? 'application/octet-stream',
      body: text,
    }
  })
  const pathOf = (name: string) => files.find((file) => file.name === name)?.path ?? ''
  return {
    assets: new Map(files.map(({ path, type, body }) => [path, { type, body }])),
    page: pageOf({ language, script: pathOf('main'), style: pathOf('style'), icon: pathOf('icon') }),
  }
}

interface PageParts {
  language: Language
  script: string
  style: string
  icon: string
}

/** Holds nothing that anybody wrote: everything is drawn by the script. */
const pageOf = ({ language, script, style, icon }: PageParts) =>
  `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${locales[language].web.title}</title>
<link rel="icon" type="image/svg+xml" href="${icon}">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body><noscript>${locales[language].web.needsScript}</noscript></body>
</html>
`
