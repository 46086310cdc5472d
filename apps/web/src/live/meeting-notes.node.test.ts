/** Notes of a meeting whose connection is cut: nothing typed is lost, and saved is said once it is so. */
import { err, ok } from '@folkmoot/kit'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createMeetingNotes, type MeetingWords } from './meeting-notes.ts'
import { refuse } from './refusal.ts'

const kept = new Map<string, string>()
beforeAll(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  vi.useFakeTimers()
})
afterEach(() => kept.clear())
// Other files run in this worker afterwards.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('[M-11] what is typed without a connection is there after a reload, and is sent when the connection is back', async () => {
  let online = false
  const sent: MeetingWords[] = []
  const send = async (_meeting: string, rev: number, words: MeetingWords) => {
    if (!online) return err(refuse('unreachable'))
    sent.push(words)
    return ok({ rev: rev + 1 })
  }
  const first = createMeetingNotes('e', send)
  first.open(null)
  first.type({ said: 'we be' })
  first.type({ said: 'we began', came: 4 })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(first.getState().draft).toMatchObject({ saved: 'unsaved', rev: 0 })
  first.close()

  const again = createMeetingNotes('e', send)
  expect(again.getState().draft?.words).toMatchObject({ said: 'we began', came: 4 })
  // What the server has meanwhile does not come over what was typed here.
  again.open({ id: 'other', rev: 7, came: 1, said: 'else', agreed: '', next: '' })
  expect(again.getState().draft?.words.said).toBe('we began')
  online = true
  await vi.advanceTimersByTimeAsync(4_000)
  expect(sent).toEqual([{ came: 4, said: 'we began', agreed: '', next: '' }])
  expect(again.getState().draft).toMatchObject({ saved: 'saved', rev: 1 })
  expect(kept.size).toBe(0)
  again.close()
})

test('[M-11] typed while a request is under way it is sent after it, and a refusal keeps the words', async () => {
  let answer: ((result: ReturnType<typeof ok<{ rev: number }>>) => void) | null = null
  let refused = false
  const notes = createMeetingNotes('e', (_meeting, rev) =>
    refused
      ? Promise.resolve(err(refuse('conflict')))
      : new Promise(resolve => {
          answer = () => resolve(ok({ rev: rev + 1 }))
        }),
  )
  notes.open(null)
  notes.type({ said: 'one' })
  await vi.advanceTimersByTimeAsync(900)
  notes.type({ said: 'one two' })
  expect(notes.getState().draft).toMatchObject({ saved: 'saving', rev: 0 })
  refused = true
  ;(answer as unknown as () => void)()
  await vi.advanceTimersByTimeAsync(900)
  expect(notes.getState().draft).toMatchObject({ saved: 'unsaved', rev: 1, words: { said: 'one two' } })
  expect(notes.getState().draft?.refusal?.code).toBe('conflict')
  expect(kept.size).toBe(1)
  notes.close()
})
