/** Posts typed sheets and takes them back. On boards with names by the person's own page, else as a sheet that is nobody's. */
import { formatById } from '@folkmoot/formats'
import { ok, type Result } from '@folkmoot/kit'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { foldedName } from '../../../features/same-names/model.ts'
import type { Refusal } from '../../../live/refusal.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { asksWhom, meant, type Sheet, type Written } from './sheet.ts'

export interface Typed {
  id: number
  sheet: Sheet
  board: string
  /** What takes it back. */
  by: string
}

export function useTyping(board: BoardView) {
  const { connection } = useCockpit()
  const everybody = useCockpitView(view => view.people)
  const people = everybody.filter(one => board.network === null || one.network === board.network)
  const [typed, setTyped] = useState<readonly Typed[]>([])
  const isNamed = board.visibility === 'named'
  const asks = isNamed && asksWhom(formatById(board.format))

  /** Whom they found, if it is clear who is meant; else as it stands on the sheet. */
  const aboutOf = (name: string) => {
    if (!asks || name === '') return null
    const [one, ...others] = everybody.filter(person => foldedName(person.name) === foldedName(name))
    return one && others.length === 0 ? { person: one.id, name: '' } : { person: null, name }
  }
  const whoseOf = (sheet: Sheet) => {
    if (!isNamed) return {}
    const { without } = meant(people, sheet.name)
    const known =
      without.find(one => one.id === sheet.which) ?? (without.length === 1 ? without[0] : undefined)
    return known ? { person: known.id } : { name: sheet.name.trim() }
  }
  const post = async (sheet: Sheet, answers: readonly Written[]): Promise<Result<string, Refusal>> => {
    const done = await connection.command('sheetWrite', {
      board: board.id,
      ...whoseOf(sheet),
      network: board.network ?? (sheet.network || null),
      answers: answers.map(answer => ({ ...answer, about: aboutOf(answer.about) })),
      mayPublish: sheet.mayPublish,
    })
    return done.ok ? ok(done.value.sheet) : done
  }
  const takeBack = async (one: Typed): Promise<Result<unknown, Refusal>> => {
    const done = await connection.command('sheetTakeBack', { board: one.board, sheet: one.by })
    if (done.ok) setTyped(all => all.filter(({ id }) => id !== one.id))
    return done
  }
  const add = (sheet: Sheet, by: string) =>
    setTyped(all => [{ id: (all[0]?.id ?? 0) + 1, sheet, board: board.id, by }, ...all])
  return { people, typed, post, takeBack, add }
}
