import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { checkPage } from './check-page.ts'
import { firstWords } from './first-words.ts'
import { offline } from './offline.ts'

const server = process.env.FOLKMOOT_SERVER ?? 'http://127.0.0.1:4600'

/**
 * Every schema of zod carries with it how it is written as JSON Schema. Only the server asks for that (the API's description),
 * and a phone would load it: here those functions are names without a body, and say so when somebody calls one.
 */
const withoutJsonSchema: Plugin = {
  name: 'zod-without-json-schema',
  transform(code, id) {
    if (!/\/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/.test(id)) return null
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    const none = `const none = () => { throw new Error('the web app has no JSON Schema') }`
    const more = code.includes('export { processSchema as process }') ? ['export { none as process }'] : []
    return {
      code: [none, ...names.map(name => `export { none as ${name} }`), ...more].join('\n'),
      map: { mappings: '' },
    }
  },
}

/**
 * Each file costs a slow link as much as some kilobytes, so the small parts of a first screen come in two: what every screen
 * needs, and what has a form.
 */
const GROUPS = [
  {
    name: 'forms',
    test: /apps\/web\/src\/(ui\/use-kept|design\/(Field|Refused|RadioCard|NetworkMark|use-form|use-action|typed))\.tsx?$/,
    priority: 2,
  },
  {
    name: 'common',
    priority: 1,
    test: new RegExp(
      [
        'preload-helper',
        '/node_modules/(react|react-dom|scheduler|wouter)/',
        '/src/jsx/jsx-runtime',
        '/src/live/(api|answers|reads|refusal|leaving|erased-pages|kept-pages|sync-address|request-key|browser-storage|fetched-script)\\.ts',
        '/src/ui/(language|remembered|tab-store|scanned-table)\\.ts',
        '/src/design/(cx|Button|EmptyState|Boundary|Announcer|Say|Wordmark|Notice)\\.tsx?',
        '/messages/src/(spoken|format|en/language|en/every-screen|surfaces/every-screen)\\.ts',
      ].join('|'),
    ),
  },
  // Of the screens after it.
  { name: 'store', test: /apps\/web\/src\/live\/(use-store|source)\.ts|protocol\/src\/orders\.ts/ },
  {
    name: 'dialogs',
    test: /apps\/web\/src\/(design\/(Dialog|Select|SkipLink|use-said)|features\/same-names\/model)\.tsx?$/,
  },
]

export default defineConfig({
  // Elements are made by `src/jsx`, so that a translated page stays whole.
  plugins: [
    react({ jsxImportSource: '#jsx' }),
    tailwindcss(),
    withoutJsonSchema,
    checkPage([withoutJsonSchema]),
    firstWords('/views/join/JoinView.tsx', [
      '/live/early-connections.ts',
      '/views/delegate/DelegateView.tsx',
    ]),
    offline(['/views/delegate/DelegateView.tsx', '/views/join/JoinView.tsx']),
  ],
  resolve: { alias: { '#jsx': `${import.meta.dirname}/src/jsx` } },
  // Nothing inlined: the server's content security policy allows no data: addresses.
  // One style sheet: a part whose own style sheet could not be fetched would stay without it.
  // Targets: the floor that README states; `browser-floor.node.test.ts` and the project's `lib` hold it.
  build: {
    target: ['safari16.4', 'chrome111', 'firefox128'],
    sourcemap: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  // The Host header stays as the browser sent it, so that the server's check of the origin holds in development too.
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/sync': { target: server, ws: true },
    },
  },
})
