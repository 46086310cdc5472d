/**
 * The real wall fed by a hand-made view, for looking at and for tests: `npm run dev`, then
 * `/src/wall/gallery/?scene=group&theme=bright`. Not part of the built board.
 */
import '../../design/tokens.css'
import { createRoot } from 'react-dom/client'
import { Wall } from '../Wall.tsx'
import { SCENES, scene } from './scenes.ts'

const asked = new URLSearchParams(location.search)
const name = asked.get('scene') ?? 'share'
const theme = asked.get('theme') === 'bright' ? 'bright' : 'dim'
const root = createRoot(document.getElementById('root') as HTMLElement)
root.render(
  <main className="fixed inset-0">
    {asked.has('list') ? (
      SCENES.join(' ')
    ) : (
      <Wall
        {...scene(name)}
        theme={theme}
        now={() => Date.now()}
        className="h-full"
        chimes={asked.has('chimes')}
      />
    )}
  </main>,
)
