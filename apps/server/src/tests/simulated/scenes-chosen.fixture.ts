/** Scenes about what writers choose, tables that write, and what the room does with notes: votes, the spotlight. */
import { tableOf } from './people.fixture.ts'
import type { Scene } from './swap.fixture.ts'

export const CHOSEN_SCENES: Record<string, Scene> = {
  'old words go now': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, inOrder, board, pass, look, noteOf, isNoNote }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      for (const { writer, entry, text } of inOrder()) {
        noteOf(text)
        writer.post(entry, board, `${text}, as changed`, undefined, { now: true })
        await pass(2_000)
        isNoNote(text)
      }
      await look()
      await othersSay('said otherwise by')
      await stroke()
    },
  },
  'old words go now, on a board by network, and a restart follows': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, inOrder, board, pass, restart }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      for (const { writer, entry, text } of inOrder()) {
        writer.post(entry, board, `${text}, as changed`, undefined, { now: true })
        await pass(2_000)
      }
      await restart()
      for (let i = 0; i < 8; i++) await pass(30_000)
    },
  },
  'both may come alone': {
    visibility: 'network',
    async play({ stroke, othersSay, command, first, second, board, pass, look, noteOf }) {
      await othersSay()
      await command('board.share')
      await stroke()
      for (const { writer, entry, text } of [first, second]) {
        writer.post(entry, board, text, undefined, { alone: true })
        await pass(2_000)
      }
      for (let i = 0; i < 8; i++) await pass(30_000)
      for (const { text } of [first, second]) noteOf(text)
      await look()
    },
  },
  'one of the two may come alone': {
    visibility: 'anonymous',
    async play({ stroke, othersSay, command, inOrder, board, pass, look, isNoNote }) {
      await othersSay()
      await command('board.share')
      await stroke()
      for (const [i, { writer, entry, text }] of inOrder().entries()) {
        writer.post(entry, board, text, undefined, i === 0 ? { alone: true } : {})
        await pass(2_000)
      }
      for (let i = 0; i < 8; i++) await pass(30_000)
      for (const { text } of inOrder()) isNoNote(text)
      await look()
      await command('board.freeze', { now: true })
    },
  },
  'tables write': tablesWrite('anonymous'),
  'tables write, by network': tablesWrite('network'),
  'they vote for what they wrote': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, inOrder, others, moot, board, noteOf, pass, look }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      await command('board.phase', { phase: 'vote', from: 'share' })
      const cast = async (who: (typeof others)[number], text: string, dots: number) => {
        await moot.command('vote.cast', { board, target: noteOf(text), dots }, who)
        await pass(700)
      }
      for (const { writer, text } of inOrder()) await cast(writer, text, 2)
      for (const [i, who] of others.slice(0, 3).entries()) await cast(who, `said by ${i}`, 1)
      await stroke()
      await look()
      await command('board.phase', { phase: 'talk', from: 'vote' })
      await stroke()
    },
  },
  'each of their notes stands in the spotlight': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, inOrder, noteOf, pass, look }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      for (const { text } of inOrder()) {
        await command('stage.spotlight', { board: undefined, note: noteOf(text) })
        await pass(5_000)
        await look()
      }
      await command('stage.spotlight', { board: undefined, note: null })
      await stroke()
    },
  },
  'somebody says something about each of their notes': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, inOrder, others, moot, board, noteOf, pass, look }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      for (const { writer, text } of inOrder()) {
        await moot.command('note.mark', { board, note: noteOf(text), kind: 'me-too', on: true }, writer)
        await pass(1_000)
        await moot.command('note.mark', { board, note: noteOf(text), kind: 'me-too', on: true }, others[0])
        await pass(1_000)
      }
      await look()
      await stroke()
    },
  },
}

/** Ann's table and Ben's, three people each: their words are what is exchanged. */
function tablesWrite(visibility: Scene['visibility']): Scene {
  return {
    visibility,
    by: 'table',
    async play({ moot, ann, ben, others, first, second, board, command, stroke, pass, look, noteOf }) {
      const tables = new Map([
        [ann, await tableOf(moot, 'Table A', [ann, ...others.slice(0, 2)])],
        [ben, await tableOf(moot, 'Table B', [ben, ...others.slice(2, 4)])],
      ])
      await pass(1_000)
      const post = async (suffix = '') => {
        for (const { writer, text } of [first, second]) {
          tables.get(writer)?.post('of the table', board, text + suffix)
          await pass(2_000)
        }
      }
      await post()
      await command('board.share')
      await stroke()
      for (const { text } of [first, second]) noteOf(text)
      await look()
      await post(', as changed')
      await stroke()
      for (const { text } of [first, second]) noteOf(`${text}, as changed`)
      await command('board.freeze', { now: true })
    },
  }
}
