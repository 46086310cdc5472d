import { useCallback, useEffect, useRef, useState } from 'react'
import { Wall } from '../Wall.tsx'
import type { WallTheme } from '../WallFrame.tsx'
import { faultsOf, type Picture, roomLeft } from './check.ts'
import { measure } from './measure.ts'
import { settled } from './settled.ts'
import { STATES, stateScene } from './states.ts'

/** Pages before a picture, at most. */
const MOST_PAGES = 8

/** What stands there, once it has been laid out. */
export interface Standing {
  faults: string[]
  /** Of the page before, where this is the one after it. */
  before: string[]
  page: Picture['page']
}

/**
 * A state of the wall as it stands with `n` notes, as large as its place. `turn`: pages that are turned before it is looked at; a
 * state that is of a picture is turned to it first.
 */
export function StateWall(props: {
  state: string
  n: number
  theme: WallTheme
  turn?: number
  /** Another number: it is to be looked at again. */
  look?: number
  /** With what stands there, each time that anything of this has changed. */
  onStanding?: ((standing: Standing) => void) | undefined
}) {
  const { state, n, theme, turn = 0, look = 0, onStanding } = props
  const place = useRef<HTMLDivElement>(null)
  const [toPicture, setToPicture] = useState(0)
  const { picture } = STATES[state] ?? {}
  const { view, ...rest } = stateScene(state, n)
  const turned = toPicture + turn
  const told = useRef(onStanding)
  told.current = onStanding
  const examined = useRef(0)
  const passed = useRef<Picture | null>(null)
  const examine = useCallback(async () => {
    const on = place.current
    if (!on) return
    const at = ++examined.current
    const rests = await settled(on)
    // Something else was asked for meanwhile.
    if (at !== examined.current) return
    if (picture && turn === 0 && toPicture < MOST_PAGES && !hasPicture(on, picture))
      setToPicture(toPicture + 1)
    else if (on.isConnected && on.querySelector('.wall-screen')) {
      const standing = measure(on)
      const faults = rests ? faultsOf(standing) : ['it does not come to rest']
      const { page } = standing
      const last = passed.current
      const follows = page !== null && last?.page?.n === page.n - 1 && last.width === standing.width
      passed.current = standing
      told.current?.({ faults, before: follows ? roomLeft(last, standing) : [], page })
    }
  }, [picture, turn, toPicture])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is drawn is looked at anew, too.
  useEffect(() => void examine(), [examine, theme, state, n, look])
  return (
    <div ref={place} className="h-full">
      <Wall
        {...rest}
        view={
          turned === 0 ? view : { ...view, stage: { ...view.stage, paging: { paused: true, turn: turned } } }
        }
        theme={theme}
        now={Date.now}
        className="h-full"
      />
    </div>
  )
}

function hasPicture(place: ParentNode, picture: 'graph' | 'cloud'): boolean {
  return place.querySelector(picture === 'graph' ? 'figure svg' : 'figure ul') !== null
}
