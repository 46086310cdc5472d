import { randomId } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { count, sentence } from '../../../features/number-words/model.ts'
import { type Arrangement, type Change, groupName } from './arrangement.ts'

/** Places that notes can be put: a group's id, or one of these. */
export const ALONE = 'alone'
export const NEW = 'new'

const HOW = 'Arrow keys choose where, Space puts down, Escape leaves it.'

/**
 * Notes that are picked up, and where they are about to go. A tap or Space picks up one more; arrows choose the place;
 * everything is said.
 */
export function usePicking(groups: Arrangement, make: (change: Change) => void) {
  const [picked, setPicked] = useState<ReadonlySet<Id>>(new Set())
  const [aim, setAim] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  /** A note that moved is drawn elsewhere: the focus goes with it. */
  const follow = useRef<Id | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn elsewhere once the groups are others.
  useEffect(() => {
    if (!follow.current) return
    const moved = document.querySelector(`[data-note="${CSS.escape(follow.current)}"]`)
    if (moved instanceof HTMLElement) moved.focus()
    follow.current = null
  }, [groups])

  const places = [ALONE, ...groups.map(group => group.id), NEW]
  const nameOf = (place: string) =>
    place === ALONE ? 'not in a group' : place === NEW ? 'a new group' : groupName(groups, place)
  const placeOf = (note: Id) => groups.find(group => group.notes.includes(note))?.id ?? ALONE
  const letGo = () => {
    setPicked(new Set())
    setAim(null)
  }
  const notes = (n: number) => count(n, 'note')

  const put = (ids: readonly Id[], place: string, focus: Id | null = null) => {
    const moving = place === NEW ? ids : ids.filter(id => placeOf(id) !== place)
    letGo()
    if (moving.length === 0) return setSaid('Put down where it was.')
    follow.current = focus
    setSaid(`${sentence(notes(moving.length))} moved: ${nameOf(place)}.`)
    if (place === NEW) make({ do: 'make', id: randomId(), name: '', notes: moving })
    else make({ do: 'place', notes: moving, into: place === ALONE ? null : place })
  }
  const toggle = (note: Id) => {
    const next = new Set(picked)
    if (!next.delete(note)) next.add(note)
    setPicked(next)
    setAim(null)
    setSaid(
      next.size === 0
        ? 'Put down.'
        : `${sentence(notes(next.size))} picked up. This one is ${inWords(placeOf(note))}. ${HOW}`,
    )
  }
  const inWords = (place: string) => (place === ALONE ? 'not in a group' : `in ${nameOf(place)}`)

  const onKeyDown = (event: KeyboardEvent, note: Id) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (by && picked.size > 0) {
      event.preventDefault()
      const at = places.indexOf(aim ?? placeOf(note))
      const next = places[(at + by + places.length) % places.length] ?? NEW
      setAim(next)
      document.querySelector(`[data-target="${CSS.escape(next)}"]`)?.scrollIntoView({ block: 'nearest' })
      return setSaid(`Over: ${nameOf(next)}, ${places.indexOf(next) + 1} of ${places.length}.`)
    }
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (aim !== null && picked.size > 0) put([...picked], aim, note)
    else toggle(note)
  }
  return {
    picked,
    aim,
    said,
    toggle,
    onKeyDown,
    put,
    nameOf,
    say: setSaid,
    /** True: there was something to let go. */
    escape() {
      if (picked.size === 0) return false
      letGo()
      setSaid('Left where it was.')
      return true
    },
  }
}
export type Picking = ReturnType<typeof usePicking>
