/** `check.html`: one file with everything in it, which runs nothing but its own script and can send nothing anywhere. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const STYLE = `
:root{--paper:#faf5ea;--card:#fffdf8;--ink:#1d2b2a;--soft:#5d6b68;--line:#e2d8c3}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:18px/1.5 "Atkinson Hyperlegible Next","Segoe UI",system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;display:flex;flex-direction:column;gap:1.1rem}
h1,h2{font-family:Fraunces,Georgia,serif;line-height:1.12;margin:0;font-weight:600}
h1{font-size:clamp(2rem,6vw,3rem)}
h2{font-size:1.5rem}
p{margin:0;max-width:38rem}
label{font-weight:600}
input{font:inherit;max-width:100%;padding:.75rem;background:var(--card);border:2px solid var(--line);border-radius:6px}
input:focus-visible{outline:3px solid #1f6b52;outline-offset:3px}
section:not([class]){display:none}
section{background:var(--card);border:1px solid var(--line);border-left:8px solid #1f6b52;border-radius:6px;padding:1rem 1.2rem}
section.bad{border-left-color:#a3271f}
ul{list-style:none;margin:.6rem 0 0;padding:0}
li{white-space:pre-wrap;overflow-wrap:anywhere;margin-top:.6rem}
li.detail{margin:.1rem 0 0 1rem;color:var(--soft)}
main>p:last-child{color:var(--soft)}
@media (forced-colors:active){section,input{border:2px solid}}
`
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** @param beside plugins that its script is built with too */
export function checkPage(beside: readonly Plugin[]): Plugin {
  return {
    name: 'check-page',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [...beside],
        build: {
          write: false,
          target: ['safari16.4', 'chrome111', 'firefox128'],
          rollupOptions: {
            input: join(import.meta.dirname, 'src', 'check', 'main.ts'),
            output: { format: 'iife' },
          },
        },
      })
      const [one] = [built].flat().flatMap(result => ('output' in result ? result.output : []))
      if (one?.type !== 'chunk') throw new Error('the page that checks records has no script')
      // Spelled so that no HTML parser ends the script early.
      const script = one.code
        .replace(/<\/(script)/gi, '<\\/$1')
        .replaceAll('<!--', '<\\!--')
        .trim()
      const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'`
      this.emitFile({
        type: 'asset',
        fileName: 'check.html',
        source: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${STYLE}</style>
</head>
<body>
<script>${script}</script>
</body>
</html>
`,
      })
    },
  }
}
