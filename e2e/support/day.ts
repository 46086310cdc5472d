/**
 * A day of the sample event, run by one facilitator through the cockpit's buttons: every format with its panel, every phase
 * that it has, and what nobody may have yet searched for in everything that every browser was sent. Each day is a file of its
 * own, so that they run beside each other; the tests of a day are one story and follow one another.
 */
import { verifySnapshot } from '@folkmoot/capture'
import { FORMATS } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { noBrowser } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { turnTo } from './delegate.ts'
import { opensElsewhere } from './elsewhere.ts'
import { ALL_KINDS_MS, download, exportRecord, KINDS, OPENED_ELSEWHERE } from './files.ts'
import { FILL_MS, fillHall, type Hall, openDesk, photographAll } from './hall.ts'
import { button, textOf } from './look.ts'
import * as organiser from './organiser.ts'

/** Written from a day's notes once it is over: `case-study.e2e.ts` has it. */
const AFTER_THE_DAY = new Set(['case-study'])

/** The formats that each day takes to the end; between them all that there are. */
const TAKEN = {
  'day one': [
    'quotations',
    'find-someone-who',
    'one-minute-round',
    'urgency',
    'reflective-questions',
    'stories',
    'good-practice',
    'day-review',
  ],
  'day two': [
    'intentional-framework',
    'who-is-missing',
    'agreed-understandings',
    'thinking-hats',
    'appreciative-pairs',
    'gifts-and-capacities',
    'acknowledge-promote',
    'open-board',
    'aims',
    'commitments',
  ],
} satisfies Record<string, readonly string[]>
type DayName = keyof typeof TAKEN
/** A board of each activity, in both days together. */
export const BOARDS_TAKEN = Object.values(TAKEN).flat().length

interface Day {
  /** Its tests. */
  story(room: () => Hall): void
  /** What must still be nobody else's business when it is over. */
  kept: readonly string[]
  /** Words of Asha's, in what she takes home, and some that she must not find there. */
  takenHome: { has: readonly string[]; hasNot: readonly string[] }
  /** In the record, in every kind of file, and how many boards that record has. */
  record: { has: readonly string[]; boards: number }
}

export async function runDay(day: DayName, { story, kept, takenHome, record }: Day): Promise<void> {
  describe.skipIf(await noBrowser())(day, () => {
    let hall: Hall

    beforeAll(async () => {
      hall = await fillHall()
    }, FILL_MS)
    afterAll(async () => {
      await hall?.end()
    })
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await photographAll(hall, `${day.replace(' ', '-')}-failed`)
    })

    story(() => hall)

    describe('afterwards', () => {
      it('every format of the day has been used, through every phase that it has', () => {
        const taken = new Set(Object.values(TAKEN).flat())
        // What is asked on the spot is in nobody's agenda: `run-sheet.e2e.ts` has it.
        const planned = FORMATS.filter(
          ({ id, quick }) => (quick === undefined && !AFTER_THE_DAY.has(id)) || taken.has(id),
        )
        expect(taken).toEqual(new Set(planned.map(format => format.id)))
        const boards = hall.told.view.boards as BoardView[]
        const ofToday = boards.filter(board => TAKEN[day].includes(board.format))
        expect(new Set(ofToday.map(board => board.format))).toEqual(new Set(TAKEN[day]))
        for (const { id, title, phase, format } of ofToday) {
          expect(phase, title).toBe('closed')
          const been = [...(hall.been.get(id) ?? [])]
          for (const one of FORMATS.find(known => known.id === format)?.phases ?? [])
            expect(been, title).toContain(one)
        }
      })

      it('what was nobody else’s business reached nobody, all day', async () => {
        expect(hall.secrets.words()).toEqual(expect.arrayContaining([...kept]))
        await hall.secrets.areKept()
        for (const words of hall.secrets.words()) expect(hall.log()).not.toContain(words)
      })

      it('My words is taken home: one’s own, and nobody else’s', async () => {
        const { asha, delegates } = hall
        await turnTo(asha.page, 'My words')
        const { text } = await download(asha.page, button(asha.page, 'As a page to read'))
        const plain = await download(asha.page, button(asha.page, 'As plain text'))
        for (const file of [text, plain.text]) {
          for (const words of takenHome.has) expect(file).toContain(words)
          for (const words of takenHome.hasNot) expect(file).not.toContain(words)
          for (const { name } of delegates.slice(1)) expect(file).not.toContain(name)
        }
      })

      it('[C-72] the organiser takes the whole record in every kind; others open it, and the JSON verifies', {
        timeout: ALL_KINDS_MS,
      }, async () => {
        const boss = await openDesk(hall, '/o')
        await organiser.openEvent(boss, 'Better Together')
        await organiser.turnTo(boss, 'Record')
        for (const kind of KINDS) {
          const file = await exportRecord(boss, kind)
          const { name, text } = file
          for (const words of record.has) expect(text, name).toContain(words)
          if (OPENED_ELSEWHERE.has(kind)) await opensElsewhere(file, record.has)
          for (const words of hall.secrets.words()) expect(text, name).not.toContain(words)
          for (const one of hall.delegates) expect(text, name).not.toContain(one.name)
          if (kind !== 'json') continue
          const verified = verifySnapshot(text)
          expect(verified.problems).toEqual([])
          expect(verified.boards).toHaveLength(record.boards)
        }
        await boss.context().close()
      })

      it('no page complained, and nobody’s name is in the log', async () => {
        for (const screen of hall.screens) expect(screen.complaints).toEqual([])
        for (const { name } of hall.delegates) expect(hall.log()).not.toContain(name)
        expect(await textOf(hall.wall)).not.toBe('')
      })
    })
  })
}
