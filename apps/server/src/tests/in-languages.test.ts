/** A board's title and prompts in other languages of the event. */
import type { DelegateView } from '@folkmoot/protocol'
import type { Device } from '@folkmoot/testkit'
import { until } from '@folkmoot/testkit'
import { beforeAll, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { get } from './world.fixture.ts'

const hall = useHall()
let jackie: Device
beforeAll(async () => {
  jackie = await hall.facilitator('Jackie')
  await hall.organiser.command('event.language', { language: 'cy', readBy: 'Megan' })
})
const board = (id: string) => get(hall.server, 'board', id)
async function give(id: string, from: string, text: string, language = 'cy', who = jackie) {
  const prompt = (await board(id)).prompts[0]?.id
  return who.command('prompts.translate', { board: id, language, words: [{ prompt, from, text }] })
}

test('[L-9] each phone is told what is given in another language, beside the original', async () => {
  const open = await hall.newBoard('day-review', 'named', [{ text: 'What ?' }])
  const { title } = await board(open)
  const asha = await hall.join('Asha')
  const phone = hall.keep(await asha.stage())
  const told = () => (phone.view as unknown as DelegateView).boards?.find(one => one.id === open)
  expect((await give(open, 'What ?', 'Beth ?')).status).toBe(200)
  const words = [{ prompt: null, from: title, text: 'Adolygu’r diwrnod' }]
  expect((await jackie.command('prompts.translate', { board: open, language: 'cy', words })).status).toBe(200)
  await until(() => told()?.titleInLanguages, 'the phone is told')
  expect(told()).toMatchObject({
    title,
    titleInLanguages: [{ language: 'cy', text: 'Adolygu’r diwrnod' }],
    prompts: [{ text: 'What ?', inLanguages: [{ language: 'cy', text: 'Beth ?' }] }],
  })
  // Whoever writes there gives no words to others' questions.
  expect((await give(open, 'What ?', 'Nonsense', 'cy', asha)).status).toBe(403)
  expect((await board(open)).prompts[0]?.inLanguages).toEqual([{ language: 'cy', text: 'Beth ?' }])
})

test('[L-9] only in a language that is switched on, and not where the original is another by now', async () => {
  const open = await hall.newBoard('day-review', 'named', [{ text: 'What ?' }])
  expect((await give(open, 'What ?', 'کیا؟', 'ur')).status).toBe(404)
  expect((await give(open, 'Waht ?', 'Beth ?')).body).toMatchObject({ reason: 'reworded-since' })
  expect((await board(open)).prompts[0]).not.toHaveProperty('inLanguages')
  await hall.organiser.command('event.language', { language: 'ur', readBy: 'Amina' })
  expect((await give(open, 'What ?', 'کیا؟', 'ur')).status).toBe(200)
  await hall.organiser.command('event.language', { language: 'ur', readBy: null })
  // Switched off, it can still be taken away.
  expect((await give(open, 'What ?', '', 'ur')).status).toBe(200)
  expect((await board(open)).prompts[0]).not.toHaveProperty('inLanguages')
})

test('[L-10] reworded on the day or changed at the desk, what was given is from before that', async () => {
  const open = await hall.newBoard('day-review', 'named', [{ text: 'Waht ?' }])
  await give(open, 'Waht ?', 'Beth ?')
  const prompt = (await board(open)).prompts[0]?.id ?? ''
  const given = async () => (await board(open)).prompts[0]?.inLanguages
  await jackie.command('prompt.reword', { board: open, prompt, from: 'Waht ?', text: 'What ?' })
  expect(await given()).toEqual([{ language: 'cy', text: 'Beth ?', before: true }])
  await give(open, 'What ?', 'Beth ?')
  expect(await given()).toEqual([{ language: 'cy', text: 'Beth ?' }])
  const { prompts: _, ...rest } = await board(open)
  const save = (text: string) =>
    hall.organiser.command('board.save', { ...rest, board: open, prompts: [{ id: prompt, text }] })
  expect((await save('What ?')).status).toBe(200)
  expect(await given()).toEqual([{ language: 'cy', text: 'Beth ?' }])
  expect((await save('What now ?')).status).toBe(200)
  expect(await given()).toEqual([{ language: 'cy', text: 'Beth ?', before: true }])
})

test('[L-11] frozen it is part of the edition, and erased it is gone from the board and from there', async () => {
  const open = await hall.newBoard('day-review', 'named', [{ text: 'What ?' }])
  await give(open, 'What ?', 'Beth ddywedodd Megan ?')
  await jackie.command('board.go', { board: open, phase: 'share' })
  await hall.postNote(await hall.join('Bea'), open, 'a note')
  await jackie.command('board.freeze', { board: open, now: true })
  expect((await give(open, 'What ?', 'Beth ?')).body).toMatchObject({ reason: 'board-frozen' })
  const { prompts } = await board(open)
  const erased = await hall.organiser.command('text.erase', {
    of: 'translation',
    board: open,
    id: `${prompts[0]?.id}-cy`,
    text: 'Beth ddywedodd Megan ?',
  })
  expect(erased.status, JSON.stringify(erased.body)).toBe(200)
  expect(erased.body).toMatchObject({ editions: 1 })
  expect(JSON.stringify(await board(open))).not.toContain('Megan')
})
