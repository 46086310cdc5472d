/** What may happen around two people's words: every event that once told who wrote which, and its relatives. */
import { CHOSEN_SCENES } from './scenes-chosen.fixture.ts'
import { COUNTED_SCENES } from './scenes-more.fixture.ts'
import type { Scene } from './swap.fixture.ts'

export const SCENES: Record<string, Scene> = {
  'shared after writing': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, look }) {
      await stroke()
      await say()
      await othersSay()
      await stroke()
      await command('board.share')
      await stroke()
      await look()
    },
  },
  'shared while people write': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command }) {
      await command('board.share')
      await stroke()
      await othersSay()
      await say()
      await stroke()
    },
  },
  'shared while people write, by network': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command }) {
      await command('board.share')
      await stroke()
      await othersSay()
      await say()
      await stroke()
    },
  },
  'only two wait': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, pass }) {
      await othersSay()
      await command('board.share')
      await stroke()
      await say()
      for (let i = 0; i < 9; i++) await pass(30_000)
    },
  },
  'four wait': {
    visibility: 'anonymous',
    async play({ stroke, say, others, board, command, pass }) {
      await command('board.share')
      await stroke()
      for (const [i, who] of others.slice(0, 2).entries()) who.post(`of-${who.name}`, board, `a few ${i}`)
      await say()
      for (let i = 0; i < 9; i++) await pass(30_000)
    },
  },
  'phases forth and back': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, look }) {
      await othersSay()
      await stroke()
      await say()
      await command('board.share')
      await stroke()
      await command('board.back')
      await command('board.share')
      await stroke()
      await command('board.phase', { phase: 'group', from: 'share' })
      await look()
      await command('board.phase', { phase: 'vote', from: 'group' })
      await stroke()
      await command('board.phase', { phase: 'talk', from: 'vote' })
      await stroke()
    },
  },
  'a restart before the reveal': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, restart }) {
      await othersSay()
      await stroke()
      await say()
      await restart()
      await stroke()
      await command('board.share')
      await stroke()
    },
  },
  'a crash while some wait': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, restart, look }) {
      await command('board.share')
      await stroke()
      await othersSay()
      await say()
      await restart(true)
      await look()
      await stroke()
    },
  },
  'a lunch for which the room leaves memory': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, moot, others, watchers, ann, ben }) {
      await othersSay()
      await stroke()
      await say()
      for (const who of [...others, ann, ben, ...watchers]) who.cut()
      await moot.run(200_000)
      for (const who of [...others, ann, ben]) await who.connect()
      await stroke()
      await command('board.share')
      await stroke()
    },
  },
  'somebody new flips a label': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, moot, pass, restart }) {
      await othersSay()
      await stroke()
      await say()
      await command('board.share')
      await stroke()
      await restart()
      for (let i = 0; i < 6; i++)
        await moot.http('/api/join', {
          body: { code: moot.joinCode, name: `Late ${i}`, network: 'rotherham' },
        })
      await pass(1_000)
      await stroke()
    },
  },
  'somebody turns out to be of another network': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, ann }) {
      await othersSay()
      await stroke()
      await say()
      await command('board.share')
      await stroke()
      await command('person.correct', { board: undefined, person: ann.handle, network: null })
      await stroke()
      await command('person.correct', { board: undefined, person: ann.handle, network: 'keighley' })
      await stroke()
    },
  },
  'people are merged': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, others, ben }) {
      await othersSay()
      await command('board.share')
      await stroke()
      await say()
      await stroke()
      await command('person.merge', { board: undefined, from: ben.handle, into: others[6]?.handle })
      await stroke()
    },
  },
  'words are changed': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, first, second, board, pass }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      await othersSay('said otherwise by')
      for (const { writer, entry, text } of [first, second]) {
        writer.post(entry, board, `${text}, as changed`)
        await pass(2_000)
      }
      await stroke()
    },
  },
  'one changes, a restart follows': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, first, second, board, pass, restart }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      for (const { writer, entry, text } of [first, second]) {
        writer.post(entry, board, `${text}, as changed`)
        await pass(2_000)
      }
      await restart()
      for (let i = 0; i < 8; i++) await pass(30_000)
    },
  },
  'both take it back': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, first, second, pass }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      await pass(2_000)
      first.writer.takeBack(first.entry)
      second.writer.takeBack(second.entry)
      await stroke()
    },
  },
  'too late for a frozen board, which is opened again': {
    visibility: 'anonymous',
    async play({ stroke, say, othersSay, command, look }) {
      await othersSay()
      await command('board.share')
      await stroke()
      await command('board.freeze', { now: true })
      await stroke()
      await say()
      await look()
      await stroke()
      await command('board.reopen')
      await stroke()
      await command('board.freeze', { now: true })
    },
  },
  'written without a connection': {
    visibility: 'anonymous',
    offline: true,
    async play({ stroke, say, othersSay, command, first, second, pass }) {
      await command('board.share')
      await stroke()
      await othersSay()
      await say()
      await stroke()
      for (const { writer } of [first, second]) {
        await writer.connect()
        await pass(2_000)
      }
      await stroke()
    },
  },
  'they come, write and go': {
    visibility: 'anonymous',
    offline: true,
    async play({ stroke, othersSay, command, first, second, board, pass }) {
      await command('board.share')
      await stroke()
      await othersSay()
      for (const { writer, entry, text } of [first, second]) {
        await writer.connect()
        await pass(1_000)
        writer.post(entry, board, text)
        await pass(2_000)
        writer.cut()
        await pass(1_000)
      }
      await stroke()
    },
  },
  'freezing and two editions': {
    visibility: 'network',
    packed: true,
    async play({ stroke, say, othersSay, command, look }) {
      await othersSay()
      await say()
      await command('board.share')
      await command('board.freeze', { now: true })
      await look()
      await command('board.reopen')
      await stroke()
      await command('board.freeze', { now: true })
      await look()
    },
  },
  'the board becomes more private': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, restart, look }) {
      await othersSay()
      await stroke()
      await say()
      await command('board.share')
      await stroke()
      await restart()
      await command('board.visibility', { visibility: 'anonymous' })
      await look()
      await stroke()
    },
  },
  'revealed a column at a time': {
    visibility: 'anonymous',
    format: 'day-review',
    prompts: 3,
    async play({ stroke, say, othersSay, command, look }) {
      await othersSay()
      await stroke()
      await say()
      for (const prompt of ['prompt-1', 'prompt-2', 'prompt-3']) {
        await command('board.share', { prompt })
        await stroke()
      }
      await look()
    },
  },
  'one of the two is hidden and brought back': {
    visibility: 'network',
    async play({ stroke, say, othersSay, command, watchers }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      const note = [...(watchers[0]?.arrivals.keys() ?? [])].toSorted()[0]
      await command('note.hide', { note, hidden: true, reason: 'not now' })
      await stroke()
      await command('note.hide', { note, hidden: false })
      await stroke()
    },
  },
  'looked at first': {
    visibility: 'network',
    lookFirst: true,
    async play({ stroke, say, othersSay, command, watchers, look }) {
      await othersSay()
      await command('board.share')
      await stroke()
      await say()
      await stroke()
      const pending = () => (watchers[0]?.view.pending ?? []) as { note: string; text: string }[]
      for (const { note, text } of pending()
        .toSorted((a, b) => (a.text < b.text ? -1 : 1))
        .slice(0, 4))
        await command('note.nod', { note, text })
      await look()
      await stroke()
    },
  },
  ...COUNTED_SCENES,
  ...CHOSEN_SCENES,
}
