import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unsteadySelectors, wholeViews } from './lib/selectors.ts'

const root = join(import.meta.dirname, '..')
const sources = globSync('apps/web/src/{design,features,views,wall}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: ['**/*.test.{ts,tsx}', '**/*.fixture.ts', 'apps/web/src/wall/gallery/**'],
}).map(file => [file, readFileSync(join(root, file), 'utf8')] as const)

/** It draws the wall, which is made of all that a display is told. */
const WALL = 'apps/web/src/views/facilitator/screens/WallPicture.tsx'

test('no part of the web app is handed all that its role is told', () => {
  expect(sources.length).toBeGreaterThan(300)
  const found = sources.flatMap(([file, source]) => wholeViews(file, source))
  expect(found, 'let it read its part: usePhoneView, useMine, useCockpitView, useEventView').toEqual([])
})

test('what a selector answers is the same object while nothing changed, and never the whole view', () => {
  const found = sources
    .filter(([file]) => file !== WALL)
    .flatMap(([file, source]) => unsteadySelectors(file, source))
  expect(found, 'select a field, and make of it what is shown beside the selector').toEqual([])
})

test.each([
  'usePhoneView(view => view.boards.filter(board => board.open))',
  'usePhoneView(view => view.groups.find(one => one.board === id)?.groups ?? [])',
  'useMine(mine => ({ table: mine.table }))',
  'useStore(page, state => { return [...state.entries] })',
  'useMine(({ table }) => (table ? Object.values(table.seats) : null))',
  'useCockpitView(view => view)',
])('found: %s', code => {
  expect(unsteadySelectors('x.tsx', `const a = ${code}`)).toEqual(['x.tsx:1'])
})

test.each([
  'usePhoneView(view => view.boards)',
  'usePhoneView(view => view.boards.filter(board => board.open).length)',
  'usePhoneView(view => view.votes.find(one => one.board === id) ?? null)',
  'useMine(mine => mine.table?.name ?? null)',
  'useStore(page, state => state)',
])('left alone: %s', code => {
  expect(unsteadySelectors('x.tsx', `const a = ${code}`)).toEqual([])
})

test('what counts as handed the whole', () => {
  const source = `
    interface Given { view: DelegateView }
    function A({ mine }: { mine: MineView | null }) {}
    function B({ seats, view }: { seats: MineView['seats']; view: Pick<DelegateView, 'boards'>; stage: Stage<DelegateView> }) {}
  `
  expect(wholeViews('x.tsx', source)).toEqual(['x.tsx:2', 'x.tsx:3'])
})
