/** The browsers that README promises: nothing in what they are sent needs a newer one. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const SENT = [
  'apps/web/src',
  ...['kit', 'protocol', 'board-doc', 'formats'].map(name => `packages/${name}/src`),
]

/** What came after Safari 16.4, Chrome 111 or Firefox 128 and TypeScript's `lib` for the board does not know about. */
const NEWER = [
  /\b(Map|Object)\.groupBy\b/,
  /\bwithResolvers\b|\bPromise\.try\b|\bArray\.fromAsync\b|\bRegExp\.escape\b|\bIterator\./,
  /\bURL\.(parse|canParse)\b|\bAbortSignal\.any\b|\bscheduler\.(yield|postTask)\b/,
  /\b(show|hide|toggle)Popover\b|\bpopover=|\bcheckVisibility\b|\bstartViewTransition\b|\bmoveBefore\b/,
  /\brequestIdleCallback\b|\bCloseWatcher\b|\bEditContext\b|\bUint8Array\.from(Base64|Hex)\b|\.to(Base64|Hex)\(/,
  /@starting-style|\banchor-name\b|\blight-dark\(|\btext-wrap: pretty\b|@scope\b/,
]

test('[W-34] nothing that is sent to browsers needs a newer one than README promises', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  for (const floor of ['Safari 16.4', 'Chrome 111', 'Firefox 128']) expect(readme).toContain(floor)
  const config = await readFile(join(root, 'apps/web/vite.config.ts'), 'utf8')
  expect(config).toContain("['safari16.4', 'chrome111', 'firefox128']")
  const found: string[] = []
  for (const folder of SENT)
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!/\.(tsx?|css)$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue
      // Galleries are for tests and for whoever draws.
      if (/[\\/]gallery$/.test(entry.parentPath)) continue
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8')
      // A line that asks whether it is there may use it.
      for (const newer of NEWER)
        for (const line of text.split('\n'))
          if (newer.test(line) && !/^\s*(\/?\*|\/\/)/.test(line)) found.push(`${entry.name}: ${line.trim()}`)
    }
  expect(found).toEqual([])
})
