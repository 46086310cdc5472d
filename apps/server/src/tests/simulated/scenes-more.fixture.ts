/** Scenes about answers that are only counted, and about whose turn it is. */
import { EVENT } from '../world.fixture.ts'
import type { Scene } from './swap.fixture.ts'

export const COUNTED_SCENES: Record<string, Scene> = {
  'answers that are counted together': {
    visibility: 'anonymous',
    format: 'aims',
    async play({ stroke, command, others, first, second, board, pass }) {
      for (const who of others) who.post('aim', board, '', { before: 2, after: 3 })
      await command('board.share')
      await stroke()
      for (const [i, { writer, text }] of [first, second].entries()) {
        writer.post('aim', board, '', text.endsWith('y') ? { before: 1, after: 5 } : { before: 4, after: 4 })
        await pass(2_000 + i)
      }
      await stroke()
      await command('board.freeze', { now: true })
    },
  },
  'answers of people without a device, beside those of others': {
    visibility: 'anonymous',
    format: 'aims',
    async play({ moot, stroke, command, others, first, second, board, pass }) {
      const found = await moot.wait(
        moot.deps.rooms.read(EVENT, read => read.get('board', board)?.prompts[0]?.id),
      )
      const prompt = found.ok ? found.value : null
      for (const who of others) who.post('aim', board, '', { before: 2, after: 3 })
      for (const [i, { writer, text }] of [first, second].entries()) {
        const isFirst = text.endsWith('y')
        writer.post('aim', board, '', isFirst ? { before: 1, after: 5 } : { before: 4, after: 4 })
        await pass(2_000 + i)
        const { person } = await command('person.add', { name: `Without ${i}` })
        await command('scribe.answer', { person, answers: [{ prompt, fields: { before: 3 } }] })
      }
      await command('board.share')
      await stroke()
      await command('board.freeze', { now: true })
    },
  },
}
