/**
 * The real wall fed by hand-made views, for looking at and for tests: `npm run dev`, then `/src/wall/gallery/index.html` for a
 * state with few notes and with very many, or for all states beside each other; `?state=group&notes=90&theme=bright` for one of them by itself, `&turn=2` two pages on;
 * `?scene=spotlight-long` for one of `scenes.ts`. Not part of the built board.
 */
import '../../design/tokens.css'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Wall } from '../Wall.tsx'
import type { WallTheme } from '../WallFrame.tsx'
import { type Chosen, chosenIn, Overview } from './Overview.tsx'
import { type Standing, StateWall } from './StateWall.tsx'
import { scene } from './scenes.ts'
import { STATES } from './states.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)
let turning: ReturnType<typeof setTimeout> | undefined

/** What the address asks for, from its beginning. */
function show(): void {
  clearTimeout(turning)
  const asked = new URLSearchParams(location.search)
  const theme = asked.get('theme') === 'bright' ? 'bright' : 'dim'
  const turn = Number(asked.get('turn') ?? 0)
  const state = asked.get('state')
  if (state) draw({ state, n: Number(asked.get('notes') ?? 15), theme, turn })
  else if (!asked.has('scene')) drawNow(<Overview chosen={chosenIn(asked)} choose={choose} />)
  else {
    drawScene(asked, theme, 0)
    // A moment after the first page is there.
    if (turn !== 0) turning = setTimeout(() => drawScene(asked, theme, turn), 1_200)
  }
}

/** At once: what stood there before is gone when this returns, and is not taken for what was asked for. */
function drawNow(what: ReactNode): void {
  flushSync(() => root.render(what))
}

/** Another overview, at an address of its own. */
function choose({ of, theme, notes, screen }: Chosen): void {
  history.pushState(
    null,
    '',
    `?${new URLSearchParams({ of, theme, notes: `${notes}`, screen: `${screen}` })}`,
  )
  show()
}

function drawScene(asked: URLSearchParams, theme: WallTheme, turn: number): void {
  const { view, ...rest } = scene(asked.get('scene') ?? '')
  const turned = { ...view, stage: { ...view.stage, paging: { ...view.stage.paging, turn } } }
  drawNow(
    <main key={asked.toString()} className="fixed inset-0">
      <Wall
        {...rest}
        view={turn === 0 ? view : turned}
        theme={theme}
        now={Date.now}
        className="h-full"
        chimes={asked.has('chimes')}
      />
    </main>,
  )
}

/** A state of the wall by itself. */
export interface Asked {
  state: string
  n: number
  theme: WallTheme
  turn: number
}
let looks = 0
function draw({ state, n, theme, turn }: Asked, onStanding?: (standing: Standing) => void): void {
  drawNow(
    <main key={`${state} ${n} ${innerWidth}`} className="fixed inset-0">
      <StateWall {...{ state, n, theme, turn }} look={looks++} onStanding={onStanding} />
    </main>,
  )
}

/** For tests: draws a state, and answers once it stands. On one screen the same state is turned, or drawn
 * in another theme, where it stands. */
declare global {
  var lookAt: (asked: Asked) => Promise<Standing>
  var states: typeof STATES
}
globalThis.lookAt = asked => new Promise(resolve => draw(asked, resolve))
globalThis.states = STATES

show()
addEventListener('popstate', show)
