import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { physicalProperties } from './lib/physical-properties.ts'

const root = join(import.meta.dirname, '..')

/** What is placed by pixels that a script measured, or scaled from a corner: the same in both directions. */
const PLACED_BY_PIXELS = new Map([
  ['apps/web/src/views/facilitator/grouping/GroupingDialog.tsx', ['left:']],
  ['apps/web/src/wall/WallFrame.tsx', ['origin-top-left', 'left:']],
  ['apps/web/src/wall/WordCloud.tsx', ['left:', 'left-full', 'marginLeft']],
  ['apps/web/src/wall/gallery/Overview.tsx', ['origin-top-left']],
  ['packages/formats/src/intentional-framework/wall.tsx', ['left:']],
])

test('screens, pictures and pages say start and end, never left and right', () => {
  const files = globSync(
    [
      'apps/web/src/**/*.{ts,tsx,css}',
      'packages/formats/src/**/*.{ts,tsx}',
      'packages/capture/src/writers/html/*.ts',
      'packages/library/src/**/*.{ts,css}',
    ],
    { cwd: root, exclude: ['**/*.test.{ts,tsx}'] },
  )
  expect(files.length).toBeGreaterThan(400)
  const found = files.flatMap(file => {
    const allowed = PLACED_BY_PIXELS.get(file) ?? []
    return physicalProperties(readFileSync(join(root, file), 'utf8'))
      .filter(({ said }) => !allowed.includes(said))
      .map(({ line, said }) => `${file}:${line}: ${said}`)
  })
  expect(found, 'where words run from right to left this stays on the left').toEqual([])
})

test('every exception is one still', () => {
  for (const [file, allowed] of PLACED_BY_PIXELS) {
    const said = physicalProperties(readFileSync(join(root, file), 'utf8')).map(one => one.said)
    expect(said, file).toEqual(expect.arrayContaining(allowed))
  }
})

test.each([
  [`<p className="border-l-4 pl-3">`, ['border-l-4', 'pl-3']],
  [`<p className={cx('sm:-ml-4', on && "max-wide:text-left")}>`, ['-ml-4', 'text-left']],
  ['`absolute right-0 rounded-tl-card`', ['right-0', 'rounded-tl-card']],
  [`<p className="absolute left-1/2 -translate-x-1/2">`, ['left-1/2', '-translate-x-1/2']],
  [
    `<p className="bg-linear-to-r bg-gradient-to-l float-right">`,
    ['bg-linear-to-r', 'bg-gradient-to-l', 'float-right'],
  ],
  [`<p style={{\n top: 1,\n left: x }} />`, ['left:']],
  [`style={{ borderLeftColor: colour, textAlign: 'right' }}`, ['borderLeftColor', "textAlign: 'right'"]],
  ['p { padding-left: 1em; text-align: right }', ['padding-left:', 'text-align: right']],
  ['a { left: 0; border-top-right-radius: 1px }', ['left:', 'border-top-right-radius:']],
])('found: %s', (source, said) => {
  expect(physicalProperties(source).map(one => one.said)).toEqual(said)
})

test.each([
  `<p className="border-s-4 ps-3 text-start start-0 rounded-s-card">`,
  `<p className="-translate-x-1/2 rtl:translate-x-1/2 translate-y-1/2">`,
  `const left = places.filter(one => one.left: boolean)`,
  `return { left: 1, right: 2 }`,
  '/* border-left is physical */',
  '// pl-3 was here',
  'p { padding-inline-start: 1em; text-align: end }',
  `t('left-here', { right })`,
])('left alone: %s', source => {
  expect(physicalProperties(source)).toEqual([])
})
