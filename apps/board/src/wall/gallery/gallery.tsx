/**
 * The real wall fed by a hand-made view, for looking at and for tests: `npm run dev`, then
 * `/src/wall/gallery/?scene=group&theme=bright`. Not part of the built board.
 */
import '../../design/tokens.css'
import { createRoot } from 'react-dom/client'
import { Wall } from '../Wall.tsx'
import { scene } from './scenes.ts'

const asked = new URLSearchParams(location.search)
const name = asked.get('scene') ?? 'share'
const theme = asked.get('theme') === 'bright' ? 'bright' : 'dim'
/** Pages turned, a moment after the first is there. */
const turns = Number(asked.get('turn') ?? 0)
const root = createRoot(document.getElementById('root') as HTMLElement)

function draw(turn: number): void {
  const { view, ...rest } = scene(name)
  const turned = { ...view, stage: { ...view.stage, paging: { ...view.stage.paging, turn } } }
  root.render(
    <main className="fixed inset-0">
      <Wall
        {...rest}
        view={turn === 0 ? view : turned}
        theme={theme}
        now={() => Date.now()}
        className="h-full"
        chimes={asked.has('chimes')}
      />
    </main>,
  )
}
draw(0)
if (turns !== 0) setTimeout(() => draw(turns), 1_200)
