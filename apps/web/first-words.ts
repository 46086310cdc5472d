/**
 * Words in the page itself, so that whoever waits for our scripts over a slow link reads something, and whoever has none is told
 * what to do. They stand where the app will, with a style of their own that needs no further request (the server allows it by
 * its hash), until the app draws its first screen. Two pages: `index.html` for whoever joins, with all the scripts of that screen
 * named at once, and `app.html` for everybody else.
 */

import { join } from 'node:path'
import { t as everyScreen } from '@folkmoot/messages/every-screen'
import { t } from '@folkmoot/messages/first-page'
import { t as joining } from '@folkmoot/messages/joining'
import type { Plugin, Rolldown } from 'vite'

/** As `design/tokens.css` draws the same, in faces that every device has; in a layer, so that whatever comes later wins. */
const STYLE = `
@layer first-words{
html{background:#faf5ea;color:#1d2b2a;font-family:system-ui,sans-serif}
body{margin:0}
#first-words{max-width:32rem;min-height:100vh;box-sizing:border-box;margin:0 auto;padding:2rem 1rem;display:flex;flex-direction:column;gap:1rem;justify-content:center;line-height:1.45;font-size:1.125rem}
#first-words p,#first-words h1{margin:0}
#first-words strong,#first-words h1{font-family:Georgia,serif;font-weight:600}
#first-words h1{font-size:2rem;line-height:1.12}
#first-words noscript p+p{margin-top:1rem}
#first-words .more{color:#5d6b68}
@media (scripting:none){#first-words .more{display:none}}
}
`

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.codePointAt(0)};`)
const p = (words: string, more = '') => `<p${more}>${escaped(words)}</p>`

function words(heading: string): string {
  return [
    '<main id="first-words">',
    '<p><strong>Folkmoot</strong></p>',
    `<h1>${escaped(heading)}</h1>`,
    `<noscript>${p(t('no-script'))}${p(t('no-script-ask'))}</noscript>`,
    p(t('on-its-way'), ' class="more"'),
    '</main>',
  ].join('')
}

/** All that a script imports before it runs. */
function imports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, found = new Set<string>()) {
  for (const name of [chunk.fileName, ...chunk.imports]) {
    const next = bundle[name]
    if (found.has(name) || next?.type !== 'chunk') continue
    found.add(name)
    imports(next, bundle, found)
  }
  return found
}

/** What asks for the event before anything else has come. */
const FIRST_LOOK = 'src/first-look.ts'

/** The galleries are built without all this. */
function isApp(input: unknown): boolean {
  return Object.values([input].flat())
    .concat(Object.values(input ?? {}))
    .includes(join(import.meta.dirname, 'index.html'))
}

function partOf(source: string, bundle: Rolldown.OutputBundle): Set<string> {
  const part = Object.values(bundle).find(
    chunk => chunk.type === 'chunk' && chunk.moduleIds.some(id => id.endsWith(source)),
  )
  if (part?.type !== 'chunk') throw new Error(`no part of the app is ${source}`)
  return imports(part, bundle)
}

function bySize(names: Iterable<string>, bundle: Rolldown.OutputBundle): string[] {
  const length = (name: string) => {
    const chunk = bundle[name]
    return chunk?.type === 'chunk' ? chunk.code.length : 0
  }
  return [...names].sort((a, b) => length(a) - length(b))
}

const EMPTY_ROOT = '<div id="root"></div>'
const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*>/

/** @param first the part of the app that whoever joins sees first; @param next those that they go on to, the most urgent first */
export function firstWords(first: string, next: readonly string[]): Plugin {
  return {
    name: 'first-words',
    apply: 'build',
    enforce: 'post',
    buildStart(options) {
      if (!isApp(options.input)) return
      this.emitFile({ type: 'chunk', id: join(import.meta.dirname, FIRST_LOOK), name: 'first-look' })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        // The galleries are built without it.
        if (page?.type !== 'asset') return
        const html = String(page.source)
        const sheet = STYLE_SHEET.exec(html)?.[0]
        if (!sheet || !html.includes(EMPTY_ROOT))
          throw new Error('the first words find no place in index.html')
        const before = [...partOf(first, bundle)].filter(name => !html.includes(name))
        const shown = new Set(before)
        const parts = next.map(part => {
          const names = bySize(partOf(part, bundle), bundle)
          const after = names.filter(name => !html.includes(name) && !shown.has(name))
          for (const name of after) shown.add(name)
          return after
        })
        // The most urgent one's large script has the link almost to itself, while small ones wait for their answers beside it.
        parts[0]?.reverse()
        // The style sheet below the words: they are shown before it has come, and no script runs before it has.
        const made = (heading: string, head = '', attributes = '') =>
          html
            .replace(sheet, '')
            .replace('<html lang="en"', `$&${attributes}`)
            .replace('</head>', `${head}  <style>${STYLE}</style>\n  </head>`)
            .replace(EMPTY_ROOT, `<div id="root">${words(heading)}</div>${sheet}`)
        const preloads = before.map(name => `  <link rel="modulepreload" crossorigin href="/${name}">\n  `)
        // For `ui/next-screen.ts`.
        const content = parts.map(names => names.map(name => `/${name}`).join(' ')).join('|')
        const later = `  <meta name="next-screen" content="${content}">\n  `
        const [look] = partOf(FIRST_LOOK, bundle)
        const early = `  <script type="module" async crossorigin src="/${look}"></script>\n  `
        page.source = made(
          joining('join-the-room'),
          `${early}${preloads.join('')}${later}`,
          ' data-faces="later"',
        )
        this.emitFile({ type: 'asset', fileName: 'app.html', source: made(everyScreen('one-moment')) })
      },
    },
  }
}
