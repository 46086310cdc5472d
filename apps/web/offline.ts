/** `keep-app.js`, the service worker, with the list of the files of this build that it keeps. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

/** The part by which the app was opened, and all that it imports, at once or later. */
function everything(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, found: Set<string>): void {
  for (const name of [chunk.fileName, ...chunk.imports, ...chunk.dynamicImports]) {
    const next = bundle[name]
    if (found.has(name) || next?.type !== 'chunk') continue
    found.add(name)
    // The app itself names the parts of all roles.
    if (!next.isEntry) everything(next, bundle, found)
    else for (const file of next.imports) found.add(file)
  }
}

/** @param parts what opens without a connection */
export function offline(parts: readonly string[]): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        // The galleries are built without it.
        if (page?.type !== 'asset') return
        const found = new Set<string>()
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          const isWanted = parts.some(part => chunk.moduleIds.some(id => id.endsWith(part)))
          if (isWanted || chunk.isEntry) everything(chunk, bundle, found)
        }
        for (const name of Object.keys(bundle)) if (name.endsWith('.css')) found.add(name)
        const files = [...found].sort().map(name => `/${name}`)
        const id = createHash('sha256')
          .update(JSON.stringify([Object.keys(bundle).sort(), String(page.source)]))
          .digest('hex')
          .slice(0, 16)
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          define: { BUILD: JSON.stringify({ id, page: '/app.html', files }) },
          build: {
            write: false,
            target: ['safari16.4', 'chrome111', 'firefox128'],
            rollupOptions: {
              input: join(import.meta.dirname, 'src', 'offline', 'worker.ts'),
              output: { format: 'iife' },
            },
          },
        })
        const [one] = [built].flat().flatMap(result => ('output' in result ? result.output : []))
        if (one?.type !== 'chunk') throw new Error('the service worker has no script')
        this.emitFile({ type: 'asset', fileName: 'keep-app.js', source: one.code })
      },
    },
  }
}
