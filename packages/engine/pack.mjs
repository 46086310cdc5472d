/**
 * Makes `dist`, the engine as a package of its own: JavaScript and declarations, with what it uses of `kit` beside it.
 *
 *   npm run node -- packages/engine/pack.mjs [--out FOLDER]   before `npm pack FOLDER`; pnpm runs it as prepack
 *   npm run node -- packages/engine/pack.mjs --keep           writes its declarations down in api.txt, which a test compares
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const here = import.meta.dirname
const { values } = parseArgs({ options: { out: { type: 'string' }, keep: { type: 'boolean' } } })
const out = resolve(values.out ?? join(here, 'dist'))
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
execFileSync(
  process.execPath,
  [join(typescript, 'bin/tsc'), '-p', join(here, 'tsconfig.pack.json'), '--outDir', out],
  { stdio: 'inherit' },
)
const made = globSync('**/*.{js,d.ts}', { cwd: out })
for (const file of made) {
  const kit = relative(dirname(file), 'kit/src/index.js').replaceAll('\\', '/')
  const text = readFileSync(join(out, file), 'utf8')
    .replaceAll("'@folkmoot/kit'", `'${kit}'`)
    .replace(/(from '\.[^']*)\.ts'/g, "$1.js'")
  writeFileSync(join(out, file), text)
}
const { name, version, license, type, dependencies } = JSON.parse(
  readFileSync(join(here, 'package.json'), 'utf8'),
)
const { '@folkmoot/kit': _beside, ...others } = dependencies
const entry = 'engine/src/index'
writeFileSync(
  join(out, 'package.json'),
  JSON.stringify(
    {
      name,
      version,
      license,
      type,
      exports: { '.': { types: `./${entry}.d.ts`, default: `./${entry}.js` } },
      dependencies: others,
    },
    null,
    2,
  ),
)
copyFileSync(join(here, 'README.md'), join(out, 'README.md'))
copyFileSync(join(here, '../../LICENSE'), join(out, 'LICENSE'))
/** The declarations that callers meet: those which the index leads to. */
function declarations(file, met = new Set()) {
  if (met.has(file)) return met
  met.add(file)
  for (const [, to] of readFileSync(join(out, file), 'utf8').matchAll(/from '(\.[^']*)\.js'/g))
    declarations(`${join(dirname(file), to).replaceAll('\\', '/')}.d.ts`, met)
  return met
}

const api = [...declarations(`${entry}.d.ts`)]
  .filter(file => file.startsWith('engine/'))
  .sort()
  .map(file => {
    // Without comments, and without what is private.
    const text = readFileSync(join(out, file), 'utf8')
      .replace(/\/\*\*[\s\S]*?\*\//g, '')
      .replace(/^ *(private |\/\/).*$/gm, '')
      .replace(/\n\s*\n+/g, '\n')
    return `── ${file.slice('engine/src/'.length)}\n${text.trim()}\n`
  })
writeFileSync(join(values.keep ? here : out, 'api.txt'), api.join('\n'))
