import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VISION } from '../packages/formats/src/intentional-framework/rules.ts'
import { looseSentences } from './lib/loose-sentences.ts'

const root = join(import.meta.dirname, '..')

interface Area {
  in: string[]
  but?: string[]
  most: number
  /** Texts that look like sentences and are none: a product's name, a key that something is kept under. */
  none?: string[]
}
/** How many sentences stand outside of `packages/messages`. These numbers only fall: lower one with each that moves there. */
const AREAS: Record<string, Area> = {
  'what delegates see': {
    in: ['apps/web/src/views/{delegate,join,hello,enter}/**/*.{ts,tsx}'],
    most: 0,
    none: ['Folkmoot', 'table scribe … …'],
  },
  // An activity's own `index.ts` holds its title and the slides' words, which are an event's.
  activities: {
    in: ['packages/formats/src/**/*.{ts,tsx}'],
    but: ['packages/formats/src/*/index.ts'],
    most: 0,
    none: [VISION.text, VISION.author],
  },
  'the wall': {
    in: ['apps/web/src/wall/**/*.{ts,tsx}'],
    but: ['apps/web/src/wall/gallery/**'],
    most: 0,
    none: ['writer of …', 'found in …', 'M… …Q… … … …'],
  },
  'the rest of the web app': {
    in: ['apps/web/src/**/*.{ts,tsx}'],
    but: ['apps/web/src/views/{delegate,join,hello,enter}/**', 'apps/web/src/{wall,gallery}/**'],
    most: 860,
  },
  'the server': { in: ['apps/server/src/**/*.ts'], but: ['apps/server/src/{sample,tests}/**'], most: 65 },
  'the record': { in: ['packages/capture/src/**/*.ts'], most: 51 },
  'the rules and the engine': {
    in: ['packages/{kit,board-doc,domain,sync,engine,projection}/src/**/*.ts'],
    most: 2,
  },
}
const TESTS = ['**/*.test.{ts,tsx}', '**/*.fixture.ts']

test.each(Object.entries(AREAS))('sentences outside of the catalogues only get fewer: %s', (_, area) => {
  const files = globSync(area.in, { cwd: root, exclude: [...TESTS, ...(area.but ?? [])] })
  const { most, none = [] } = area
  const loose = files.flatMap(file =>
    looseSentences(file, readFileSync(join(root, file), 'utf8'), { words: most === 0 })
      .filter(text => !none.includes(text))
      .map(text => `${file}: ${text}`),
  )
  if (process.env.FOLKMOOT_LOOSE) console.log(loose.join('\n'))
  const told = `a new sentence belongs into packages/messages${most === 0 ? `: ${loose.join(' · ')}` : ''}`
  expect(loose.length, told).toBeLessThanOrEqual(most)
  // Left too high, the number would let new ones in.
  expect(most - loose.length, `lower the number to ${loose.length}`).toBeLessThan(10)
})

test('what counts as a sentence', () => {
  const source = `
    import { a } from './Not This.ts'
    const b = <p className={\`Grid of \${b} columns:\`} title="Two words">Posted <b>{n} of them</b>, says {x}</p>
    const c = cond ? 'Nothing is lost.' : 'grid gap-2 px-4'
    const d = \`\${n} people voted.\`
    throw new RangeError('No such thing here')
    log.warn('Something odd happened.')
    type T = 'A type is none'
  `
  expect(looseSentences('x.tsx', source)).toEqual([
    'Two words',
    'Posted',
    'of them',
    ', says',
    'Nothing is lost.',
    '… people voted.',
  ])
  const attributes = `<Field label="Name" name="name" title="Two words" kind="Quiet" />`
  expect(looseSentences('x.tsx', attributes)).toEqual(['Two words'])
  expect(looseSentences('x.tsx', attributes, { words: true })).toEqual(['Name', 'Two words'])
})
