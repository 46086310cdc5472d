/**
 * The real wall fed by a hand-made view, for looking at and for tests: `npm run dev`, then
 * `/src/wall/gallery/?scene=group&theme=bright`. Not part of the built board.
 */
import '../../design/tokens.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Wall } from '../Wall.tsx'
import { scene } from './scenes.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)
let turning: ReturnType<typeof setTimeout> | undefined

/** The scene that the address asks for, from its beginning. */
function show(): void {
  clearTimeout(turning)
  const asked = new URLSearchParams(location.search)
  draw(asked, 0)
  /** Pages turned, a moment after the first is there. */
  const turns = Number(asked.get('turn') ?? 0)
  if (turns !== 0) turning = setTimeout(() => draw(asked, turns), 1_200)
}

function draw(asked: URLSearchParams, turn: number): void {
  const { view, ...rest } = scene(asked.get('scene') ?? 'share')
  const turned = { ...view, stage: { ...view.stage, paging: { ...view.stage.paging, turn } } }
  // At once: the scene before is gone when this returns, and is not taken for the one that was asked for.
  flushSync(() =>
    root.render(
      <main key={asked.toString()} className="fixed inset-0">
        <Wall
          {...rest}
          view={turn === 0 ? view : turned}
          theme={asked.get('theme') === 'bright' ? 'bright' : 'dim'}
          now={Date.now}
          className="h-full"
          chimes={asked.has('chimes')}
        />
      </main>,
    ),
  )
}
show()
addEventListener('popstate', show)
