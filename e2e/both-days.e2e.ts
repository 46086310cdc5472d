/**
 * Both days of the sample event, run by one facilitator through the cockpit's buttons: every format with its panel, every
 * phase that it has, and what nobody may have yet searched for in everything that every browser was sent. The tests are one
 * story and follow one another.
 */
import { verifySnapshot } from '@folkmoot/capture'
import { FORMATS } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { noBrowser } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOne, TALK_NOTE } from './both-days/day-one.ts'
import { AGREED, dayTwo, MY_NETWORK, ONLY_ME } from './both-days/day-two.ts'
import { comeBack, turnTo } from './support/delegate.ts'
import { download, exportRecord, KINDS } from './support/files.ts'
import { fillHall, type Hall, openDesk, photographAll } from './support/hall.ts'
import { button, seen, textOf } from './support/look.ts'
import * as organiser from './support/organiser.ts'

describe.skipIf(await noBrowser())('both days', () => {
  let hall: Hall

  beforeAll(async () => {
    hall = await fillHall()
  })
  afterAll(async () => {
    await hall?.end()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await photographAll(hall, 'both-days-failed')
  })

  describe('day one', () => dayOne(() => hall))
  describe('day two', () => dayTwo(() => hall))

  describe('afterwards', () => {
    it('every format has been used, through every phase that it has', () => {
      const boards = hall.told.view.boards as BoardView[]
      expect(new Set(boards.map(board => board.format))).toEqual(new Set(FORMATS.map(format => format.id)))
      for (const { id, title, phase, format } of boards) {
        expect(phase, title).toBe('closed')
        const been = [...(hall.been.get(id) ?? [])]
        for (const one of FORMATS.find(known => known.id === format)?.phases ?? [])
          expect(been, title).toContain(one)
      }
    })

    it('what was nobody else’s business reached nobody, in two days', async () => {
      expect(hall.secrets.words()).toEqual(expect.arrayContaining([TALK_NOTE, ONLY_ME, MY_NETWORK]))
      await hall.secrets.areKept()
      for (const words of hall.secrets.words()) expect(hall.log()).not.toContain(words)
    })

    it('My words is taken home: one’s own, and nobody else’s', async () => {
      const { asha, delegates } = hall
      await turnTo(asha.page, 'My words')
      const { text } = await download(asha.page, button(asha.page, 'As a page to read'))
      const plain = await download(asha.page, button(asha.page, 'As plain text'))
      for (const file of [text, plain.text]) {
        expect(file).toContain(ONLY_ME)
        expect(file).toContain(TALK_NOTE)
        expect(file).toContain(AGREED)
        expect(file).not.toContain(MY_NETWORK)
        for (const { name } of delegates.slice(1)) expect(file).not.toContain(name)
      }
    })

    it('a return code brings one’s commitment back on another device', async () => {
      const { asha, jackie } = hall
      const other = await jackie.context().browser()?.newContext({ baseURL: hall.origin })
      const phone = await other?.newPage()
      if (!phone) throw new Error('no other phone')
      await comeBack(phone, asha.returnCode)
      await seen(phone.getByRole('region', { name: 'You said you would' }).getByText(ONLY_ME))
      await other?.close()
    })

    it('the organiser takes the whole record in every kind; the JSON verifies', async () => {
      const boss = await openDesk(hall, '/o')
      await organiser.openEvent(boss, 'Better Together')
      await organiser.turnTo(boss, 'Record')
      for (const kind of KINDS) {
        const { name, text } = await exportRecord(boss, kind)
        expect(text, name).toContain(AGREED)
        expect(text, name).toContain('seven networks in one room')
        for (const words of hall.secrets.words()) expect(text, name).not.toContain(words)
        for (const one of hall.delegates) expect(text, name).not.toContain(one.name)
        if (kind !== 'json') continue
        const verified = verifySnapshot(text)
        expect(verified.problems).toEqual([])
        expect(verified.boards).toHaveLength(FORMATS.length)
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
