/** Puts the linking game's figures into docs/privacy.md: `npm run node -- scripts/privacy-figures.ts FILE`. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const PAGE = join(import.meta.dirname, '..', 'docs', 'privacy.md')
const [file] = process.argv.slice(2)
if (!file) throw new Error('Which file holds the figures?')
const rows = await readFile(file, 'utf8')
const page = await readFile(PAGE, 'utf8')
const head = '| people | who guesses | chance | right |\n|---|---|---|---|\n'
const marks = /<!-- figures -->[\s\S]*<!-- \/figures -->/
if (!marks.test(page)) throw new Error('docs/privacy.md has no place for figures')
await writeFile(
  PAGE,
  page.replace(marks, () => `<!-- figures -->\n${head}${rows}<!-- /figures -->`),
)
