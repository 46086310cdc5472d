/** Posts typed sheets and takes them back. On boards with names by the person's own page, else as a sheet that is nobody's. */
import { formatById } from '@folkmoot/formats'
import { err, ok, type Result } from '@folkmoot/kit'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { foldedName } from '../../../features/same-names/model.ts'
import type { Refusal } from '../../../live/refusal.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { asksWhom, type Known, meant, type Sheet, type Written } from './sheet.ts'

export interface Typed {
  id: number
  sheet: Sheet
  board: string
  /** What takes it back. */
  by: { sheet: string } | { person: string; entries: readonly string[] }
}

export function useTyping(board: BoardView) {
  const { connection } = useCockpit()
  const everybody = useCockpitView(view => view.people)
  const people = everybody.filter(one => board.network === null || one.network === board.network)
  const [typed, setTyped] = useState<readonly Typed[]>([])

  const personOf = async (sheet: Sheet): Promise<Result<string, Refusal>> => {
    const { without } = meant(people, sheet.name)
    const known =
      without.find(one => one.id === sheet.which) ?? (without.length === 1 ? without[0] : undefined)
    if (known) return ok(known.id)
    const network = board.network ?? (sheet.network || null)
    const added = await connection.command('personAdd', { name: sheet.name.trim(), network })
    return added.ok ? ok(added.value.person) : added
  }

  const writeFor = async (
    person: string,
    sheet: Sheet,
    answers: readonly Written[],
  ): Promise<Result<string[], Refusal>> => {
    const asks = asksWhom(formatById(board.format))
    const entries: string[] = []
    for (const { prompt, text, about, fields } of answers) {
      const found = everybody.filter(({ name }) => foldedName(name) === foldedName(about))
      const whom =
        found.length === 1 && found[0] ? { person: found[0].id, name: '' } : { person: null, name: about }
      const input = {
        board: board.id,
        person,
        prompt,
        text,
        about: asks && about !== '' ? whom : null,
        fields,
        mayPublish: sheet.mayPublish,
      }
      const done = await connection.command('scribeWrite', input)
      if (!done.ok) {
        // All of a sheet or nothing of it: what was written of it goes again.
        for (const entry of entries)
          await connection.command('scribeTakeBack', { board: board.id, person, entry })
        return done
      }
      entries.push(done.value.entry)
    }
    return ok(entries)
  }

  const post = async (sheet: Sheet, answers: readonly Written[]): Promise<Result<Typed['by'], Refusal>> => {
    if (board.visibility !== 'named') {
      const network = board.visibility === 'network' ? (board.network ?? (sheet.network || null)) : null
      const given = answers.map(({ prompt, text, fields }) => ({ prompt, text, fields }))
      return connection.command('sheetWrite', {
        board: board.id,
        network,
        answers: given,
        mayPublish: sheet.mayPublish,
      })
    }
    const person = await personOf(sheet)
    if (!person.ok) return err(person.error)
    const entries = await writeFor(person.value, sheet, answers)
    return entries.ok ? ok({ person: person.value, entries: entries.value }) : err(entries.error)
  }

  const takeBack = async (one: Typed): Promise<Result<unknown, Refusal>> => {
    const { by } = one
    if ('sheet' in by) {
      const gone = await connection.command('sheetTakeBack', { board: one.board, sheet: by.sheet })
      if (!gone.ok) return gone
    } else
      for (const entry of by.entries) {
        const gone = await connection.command('scribeTakeBack', {
          board: one.board,
          person: by.person,
          entry,
        })
        if (!gone.ok) return gone
      }
    setTyped(all => all.filter(({ id }) => id !== one.id))
    return ok(null)
  }

  return {
    people: people as readonly Known[],
    typed,
    post,
    takeBack,
    add: (sheet: Sheet, by: Typed['by']) =>
      setTyped(all => [{ id: (all[0]?.id ?? 0) + 1, sheet, board: board.id, by }, ...all]),
  }
}
