/** What whoever operates a server reads of what people do on boards without names: nothing. */
import { expect, test } from 'vitest'
import { perform, type Scene, WORDS } from './swap.fixture.ts'

test('[P-35] logs and metrics hold operators’ commands, and nothing of what delegates do', async () => {
  let logged = ''
  let metrics = ''
  const people: string[] = []
  const scene: Scene = {
    visibility: 'anonymous',
    async play({ moot, board, say, othersSay, stroke, command, first, ann, ben, others, watchers, pass }) {
      await othersSay()
      await say()
      await command('board.share')
      await stroke()
      first.writer.takeBack(first.entry)
      await stroke()
      await command('board.phase', { phase: 'group', from: 'share' })
      await command('board.phase', { phase: 'vote', from: 'group' })
      const note = [...(watchers[0]?.arrivals.keys() ?? [])][0] ?? ''
      for (const who of [ann, ben, ...others]) {
        const as = { role: 'delegate', cookie: who.cookie }
        await moot.http('/api/events/better-together/commands/vote.cast', {
          body: { board, target: note, dots: 1 },
          ...as,
        })
        people.push(who.name, who.handle, who.person)
      }
      await pass(1_000)
      logged = moot.logged()
      metrics = (await moot.http('/metrics')).text
    },
  }
  await perform(scene, null, 4)
  expect(logged).toContain('"command":"board.share"')
  expect(logged).not.toContain('vote.cast')
  for (const told of [...people, ...WORDS])
    for (const text of [logged, metrics]) expect(text).not.toContain(told)
})
