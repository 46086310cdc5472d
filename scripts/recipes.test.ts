/**
 * Follows what CONTRIBUTING says of a new activity, file format and command, with made-up ones, in a copy of the house; and in
 * another, where a place of each was left out. The other recipes have tests beside what they add to: `recipe.test.ts` (a record
 * kind), `page-shape.test.ts` and `languages.test.ts`.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const place = mkdtempSync(join(tmpdir(), 'folkmoot-recipes-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const OURS = ['packages', 'apps'].flatMap(top =>
  readdirSync(join(root, top))
    .filter(name => existsSync(join(root, top, name, 'package.json')))
    .map(name => `${top}/${name}`),
)

/** `to` gets links to whatever is in `from`, a folder of node_modules; our own packages are `home`'s. */
function link(from: string, to: string, home: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from).filter(one => !one.startsWith('.')))
    if (name !== '@folkmoot') symlinkSync(join(from, name), join(to, name))
  mkdirSync(join(to, '@folkmoot'))
  for (const path of OURS) symlinkSync(join(home, path), join(to, '@folkmoot', path.replace(/.*\//, '')))
}

/** Our packages in a folder of their own, with what they need linked. */
class Copy {
  readonly at: string
  /** What the compiler says. */
  complaints = ''

  constructor(name: string) {
    this.at = join(place, name)
    for (const path of ['docs', 'CONTRIBUTING.md', 'package.json', 'vitest.workspace.ts', ...OURS])
      cpSync(join(root, path), join(this.at, path), {
        recursive: true,
        filter: from => !/[\\/](node_modules|dist|images)$/.test(from),
      })
    for (const path of ['.', ...OURS])
      if (existsSync(join(root, path, 'node_modules')))
        link(join(root, path, 'node_modules'), join(this.at, path, 'node_modules'), this.at)
  }

  read(file: string): string {
    return readFileSync(join(this.at, file), 'utf8')
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.at, file)), { recursive: true })
    writeFileSync(join(this.at, file), text)
  }

  /** Every file of the folder, with other words in it, as somebody does who copies it. */
  copyFolder(from: string, to: string, words: Readonly<Record<string, string>>): void {
    const other = (text: string) =>
      Object.entries(words).reduce((now, [before, after]) => now.replaceAll(before, after), text)
    for (const name of readdirSync(join(this.at, from)))
      this.write(`${to}/${other(name)}`, other(this.read(`${from}/${name}`)))
  }

  /** Puts lines after the one that is exactly `after`. */
  add(file: string, after: string, lines: string): void {
    const before = this.read(file)
    const changed = before.replace(`\n${after}\n`, () => `\n${after}\n${lines}\n`)
    expect(changed, `${file} has the line: ${after}`).not.toBe(before)
    this.write(file, changed)
  }

  compile(): void {
    const config = {
      extends: '../../tsconfig.base.json',
      compilerOptions: {
        lib: ['ESNext', 'DOM', 'DOM.Iterable'],
        module: 'ESNext',
        moduleResolution: 'Bundler',
        jsx: 'react-jsx',
        types: ['vite/client', 'node'],
      },
      files: PLACES.map(file => join('../..', file)).filter(file =>
        existsSync(join(this.at, 'apps/web', file)),
      ),
    }
    cpSync(join(root, 'tsconfig.base.json'), join(this.at, 'tsconfig.base.json'))
    this.write('apps/web/tsconfig.json', JSON.stringify(config))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const args = [tsc, '-p', 'apps/web', '--pretty', 'false']
    this.complaints = spawnSync(process.execPath, args, { cwd: this.at, encoding: 'utf8' }).stdout
  }

  /** Runs tests in the copy; what vitest printed, if any failed. */
  failures(files: readonly string[], title: string): string {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const args = ['run', '--config', 'vitest.workspace.ts', '--project=unit', '-t', title, ...files]
    const { VITEST: _, ...env } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, ...args], {
      cwd: this.at,
      env: { ...env, NO_COLOR: '1' },
      encoding: 'utf8',
    })
    return status === 0 ? '' : `${stdout}\n${stderr}`
  }
}

const FORMATS = 'packages/formats/src'
const SENTENCES = 'packages/messages/src/en/activities.ts'
const WRITERS = 'packages/capture/src/writers'
const COMMANDS = 'packages/protocol/src/commands'
const HANDLERS = 'apps/server/src/commands'
const ROLES = 'apps/server/src/tests/roles.table.ts'
const BUTTON = 'apps/web/src/views/facilitator/screens/GreetButton.tsx'
/** Compiled, with all that they import. */
const PLACES = [
  `${FORMATS}/index.ts`,
  `${FORMATS}/ui/panels.tsx`,
  `${FORMATS}/kind-words/kind-words.test.ts`,
  `${WRITERS}/index.ts`,
  `${HANDLERS}/table.ts`,
  ROLES,
  BUTTON,
]

type Step = [name: string, follow: (copy: Copy) => void]

const ACTIVITY: Step[] = [
  [
    'a folder',
    copy =>
      copy.copyFolder(`${FORMATS}/open-board`, `${FORMATS}/kind-words`, {
        'open-board': 'kind-words',
        'Open board': 'Kind words',
        openBoard: 'kindWords',
        OpenBoardPanel: 'KindWordsPanel',
      }),
  ],
  [
    'its line',
    copy => {
      copy.add(
        `${FORMATS}/index.ts`,
        "import { openBoard } from './open-board/index.ts'",
        "import { kindWords } from './kind-words/index.ts'",
      )
      copy.add(`${FORMATS}/index.ts`, "  'open-board': openBoard,", "  'kind-words': kindWords,")
    },
  ],
  [
    'its panel',
    copy => {
      copy.add(
        `${FORMATS}/ui/panels.tsx`,
        "import { OpenBoardPanel } from '../open-board/panel.tsx'",
        "import { KindWordsPanel } from '../kind-words/panel.tsx'",
      )
      copy.add(
        `${FORMATS}/ui/panels.tsx`,
        "  'open-board': OpenBoardPanel,",
        "  'kind-words': KindWordsPanel,",
      )
    },
  ],
  [
    'its sentence',
    copy => {
      copy.add(`${FORMATS}/about.ts`, "  'open-board': 'open-board',", "  'kind-words': 'kind-words',")
      copy.add(SENTENCES, 'export const activities = {', "  'kind-words': 'One kind word each.',")
    },
  ],
  [
    'a row of the guide',
    copy => copy.write('docs/formats.md', `${copy.read('docs/formats.md')}| \`kind-words\` | a copy |\n`),
  ],
]

const FILE_FORMAT: Step[] = [
  [
    'a folder',
    copy =>
      copy.copyFolder(`${WRITERS}/md`, `${WRITERS}/txt`, {
        'export const md:': 'export const txt:',
        "'md'": "'txt'",
      }),
  ],
  [
    'its line',
    copy => {
      copy.add(
        `${WRITERS}/index.ts`,
        "import { md } from './md/index.ts'",
        "import { txt } from './txt/index.ts'",
      )
      const before = copy.read(`${WRITERS}/index.ts`)
      copy.write(
        `${WRITERS}/index.ts`,
        before.replace(
          ' } satisfies Record<string, FileFormat>',
          ', txt } satisfies Record<string, FileFormat>',
        ),
      )
    },
  ],
]

const COMMAND: Step[] = [
  [
    'its schema',
    copy =>
      copy.add(
        `${COMMANDS}/stage.ts`,
        'const nothing = z.object({})',
        `export const stageGreet = defineCommand({
  name: 'stage.greet',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'A good morning on every screen.',
  input: z.object({ to: z.string().trim().min(1).max(80) }),
  result: nothing,
})`,
      ),
  ],
  [
    'its handler',
    copy =>
      copy.add(
        `${HANDLERS}/stage.ts`,
        'type C = typeof COMMANDS',
        `
export const stageGreet = task((tx, { input }: { input: InputOf<C['stageGreet']> }) => {
  putStage(tx, { announcement: { text: \`Good morning, \${cleanName(input.to)}\`, at: tx.now } })
  return ok({})
})`,
      ),
  ],
  [
    'its line',
    copy =>
      copy.add(
        `${HANDLERS}/table.ts`,
        '  stageGather: stage.stageGather,',
        '  stageGreet: stage.stageGreet,',
      ),
  ],
  [
    'its row of who may',
    copy =>
      copy.add(
        ROLES,
        "  'stage.blank': row(() => ({ blank: true }), EVENT_RUNNERS, always),",
        "  'stage.greet': row(() => ({ to: 'Keighley' }), EVENT_RUNNERS, always),",
      ),
  ],
  [
    'its button',
    copy =>
      copy.write(
        BUTTON,
        `import { Button } from '../../../design/Button.tsx'
import { useAct } from '../cockpit.ts'

export function GreetButton({ to }: { to: string }) {
  const { act, busy } = useAct()
  return (
    <Button disabled={busy} onClick={() => act('stageGreet', { to })}>
      Greet
    </Button>
  )
}
`,
      ),
  ],
]

/** What the recipe is for, asked over HTTP of the copy's server. */
const GREETED = `import { call, device } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { startApp } from '../start.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

test('greets', async () => {
  const server = await startApp()
  const { cookie } = await call(server.origin, '/api/enter', { token: server.organiserToken })
  const organiser = device(server.origin, 'organiser', EVENT, cookie)
  expect(await organiser.command('stage.greet', { to: 'Keighley' })).toMatchObject({ status: 200 })
  expect((await get(server, 'stage', 'stage')).announcement?.text).toBe('Good morning, Keighley')
  await server.discard()
})
`
const GREETED_AT = 'apps/server/src/tests/greeted.test.ts'

const without = (steps: readonly Step[], ...left: string[]) => steps.filter(([name]) => !left.includes(name))
const copyOf = (name: string, steps: readonly Step[]): Copy => {
  const copy = new Copy(name)
  for (const [, follow] of steps) follow(copy)
  copy.compile()
  return copy
}

let whole: Copy
let unfinished: Copy
beforeAll(() => {
  whole = copyOf('whole', [...ACTIVITY, ...FILE_FORMAT, ...COMMAND])
  whole.write(GREETED_AT, GREETED)
  unfinished = copyOf('unfinished', [
    ...without(ACTIVITY, 'its panel'),
    ...without(FILE_FORMAT, 'its line'),
    ...without(COMMAND, 'its line', 'its row of who may'),
  ])
}, 120_000)

test('with every step the house compiles', () => {
  expect(whole.complaints).toBe('')
})

test('what was added works: the tests that go over every activity, file format and command pass with it', () => {
  const files = [
    `${FORMATS}/formats.test.ts`,
    `${FORMATS}/kind-words`,
    `${WRITERS}/writers.test.ts`,
    'packages/capture/src/write-record.test.ts',
    'apps/server/src/tests/roles.test.ts',
    GREETED_AT,
  ]
  const title =
    '^kind-words |^one prompt to begin with|^txt |every folder is|^stage\\.greet |the table has|^greets'
  expect(whole.failures(files, title)).toBe('')
}, 120_000)

describe('where a step was left out', () => {
  test.each([
    ['an activity without its panel', /ui\/panels\.tsx.*"kind-words"' is missing/],
    ['a command without a line in the table of handlers', /commands\/table\.ts.*'stageGreet' is missing/],
    ['a command without a row of who may', /roles\.table\.ts.*"stage\.greet"' is missing/],
  ])('%s does not compile', (_, complaint) => {
    expect(unfinished.complaints).toMatch(complaint)
  })

  test('a file format without its line is one that no test of file formats lets pass', () => {
    expect(unfinished.failures([`${WRITERS}/writers.test.ts`], 'every folder is')).toMatch(/"txt"/)
  }, 60_000)
})
