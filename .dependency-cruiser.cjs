// Who may import whom. `packages/*` climb one ladder; what a rung may use is written beside it and nothing else is allowed.
// Tests are free, except that no app imports another app.

/** package → ours that it may import, and packages from npm; `node: true` where Node's own modules are allowed. */
const ladder = {
  kit: { ours: [], npm: [] },
  protocol: { ours: ['kit'], npm: ['zod'] },
  'board-doc': { ours: ['kit', 'protocol'], npm: ['lib0', 'stemmer', 'yjs'] },
  domain: { ours: ['kit', 'protocol'], npm: [] },
  messages: { ours: ['kit', 'protocol'], npm: [] },
  formats: { ours: ['kit', 'protocol', 'messages', 'board-doc'], npm: ['react', 'yjs', 'zod'] },
  engine: { ours: ['kit'], npm: ['lib0', 'yjs'] },
  projection: { ours: ['kit', 'engine', 'protocol', 'board-doc', 'domain'], npm: ['yjs'], node: true },
  storage: { ours: ['kit', 'engine'], npm: ['pg'], node: true },
  rehearsal: {
    ours: ['kit', 'protocol', 'board-doc', 'formats'],
    npm: ['lib0', 'socket.io-client', 'ws', 'y-websocket', 'yjs'],
    node: true,
  },
  capture: {
    ours: ['kit', 'protocol', 'messages', 'board-doc'],
    npm: ['@noble/hashes', 'docx', 'fflate'],
    node: true,
  },
  typeset: { ours: [], npm: ['@myriaddreamin', '@resvg'], node: true },
  library: { ours: ['kit', 'messages', 'board-doc', 'formats', 'capture'], npm: [], node: true },
}

// A contract suite is a test in all but its name: each store's own test file runs it.
const source = folder => ({
  path: `^${folder}/src/`,
  pathNot: '(\\.test|\\.fixture|/contract(-model)?)\\.tsx?$',
})
const oneOf = names => `(${names.join('|')})/`

const rungs = Object.entries(ladder).flatMap(([name, { ours, npm, node }]) => {
  const from = source(`packages/${name}`)
  const rules = [
    {
      name: `${name}: imports only ${ours.join(', ') || 'nothing'} of ours`,
      severity: 'error',
      from,
      to: { path: '^(packages|apps)/', pathNot: `^packages/${oneOf([name, ...ours])}` },
    },
    {
      name: `${name}: imports only ${npm.join(', ') || 'nothing'} from npm`,
      severity: 'error',
      from,
      to: {
        path: 'node_modules/',
        pathNot: npm.length > 0 ? `node_modules/(?:@types/)?${oneOf(npm)}` : undefined,
      },
    },
  ]
  const browserSafe = {
    name: `${name}: runs in browsers too, so no Node modules`,
    severity: 'error',
    from,
    to: { dependencyTypes: ['core'] },
  }
  return node ? rules : [...rules, browserSafe]
})

/** Folders of the web app → the others of it that they may import. `views/` and what stands beside `main.tsx` may import all. */
const floors = {
  live: [],
  ui: ['live'],
  design: ['ui'],
  features: ['design', 'live', 'ui'],
  wall: ['design', 'features', 'live', 'ui'],
}
const layers = Object.entries(floors).map(([name, others]) => ({
  name: `the web app’s ${name}/ imports only ${others.join(', ') || 'nothing'} of it`,
  severity: 'error',
  from: { path: `^apps/web/src/${name}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^apps/web/src/',
    pathNot: `^apps/web/src/${oneOf([name, ...others])}`,
    dependencyTypesNot: ['type-only'],
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rungs,
    {
      name: 'no app imports another app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the web app imports only kit, protocol, messages, board-doc, domain, formats of ours, and of capture what checks files',
      severity: 'error',
      from: source('apps/web'),
      to: {
        path: '^packages/',
        pathNot: `^packages/(${oneOf(['kit', 'protocol', 'messages', 'board-doc', 'domain', 'formats'])}|capture/src/(check|proofs-block)\\.ts)`,
      },
    },
    {
      name: 'the web app runs in browsers, so no Node modules',
      severity: 'error',
      from: source('apps/web'),
      to: { dependencyTypes: ['core'] },
    },
    ...layers,
    {
      name: 'no view imports another view',
      severity: 'error',
      from: { path: '^apps/web/src/views/([^/]+)' },
      to: { path: '^apps/web/src/views/', pathNot: '^apps/web/src/views/$1' },
    },
    {
      name: 'commands and views of the server do not import each other: what both ask is in packages/domain',
      severity: 'error',
      from: { path: '^apps/server/src/(commands|views)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^apps/server/src/(commands|views)/', pathNot: '^apps/server/src/$1/' },
    },
    {
      name: 'people and the sample of the server stand below its commands and views',
      severity: 'error',
      from: { path: '^apps/server/src/(people|sample)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^apps/server/src/(commands|views)/' },
    },
    {
      name: 'only tests import testkit',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '^packages/testkit/|\\.(test|fixture)\\.tsx?$' },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'React and panels stay out of the formats that the server loads',
      severity: 'error',
      from: { path: '^packages/formats/src/.*\\.ts$' },
      to: { path: '\\.tsx$|node_modules/(@types/)?react/' },
    },
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no circle of imports, of types alone neither',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|apps)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts', '.css'],
    },
  },
}
