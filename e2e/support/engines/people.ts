/** What the people of a room do, in any engine: the same steps as in Chromium, by the words on their screens. */
import { showCode } from '@folkmoot/kit'
import type { EngineScreen, Wanted } from './engine.ts'

export const button = (name: string | RegExp, within?: Wanted): Wanted => ({
  role: 'button',
  name,
  ...(within ? { within } : {}),
})
export const link = (name: string | RegExp, within?: Wanted): Wanted => ({
  ...button(name, within),
  role: 'link',
})
export const field = (label: string | RegExp, within?: Wanted): Wanted => ({
  label,
  ...(within ? { within } : {}),
})
const region = (name: string): Wanted => ({ role: 'region', name })
const writing = region('Write')
const dialog: Wanted = { role: 'dialog', last: true }
const main: Wanted = { role: 'main' }

/** By the organiser's link, to the desk. */
export async function signIn(desk: EngineScreen, address: string): Promise<void> {
  await desk.go(address)
  await desk.press(button('Sign in on this device'))
  await desk.sees({ role: 'heading', name: 'The organiser’s desk' })
}

/** An event of one day with one board, all typed. Answers its join code. */
export async function makeEvent(
  desk: EngineScreen,
  { name, board, prompts }: { name: string; board: string; prompts: readonly string[] },
): Promise<string> {
  await desk.press(link('Create an event'))
  await desk.fill(field('Name'), name)
  await desk.fill(field('Place'), 'Bradford')
  await desk.fill(field(/^Dates/), '12th January')
  await desk.press({ role: 'radio', name: /empty agenda/ })
  await desk.press(button('Remove Day two'))
  await desk.press(button('Create the event'))
  await desk.sees(link('Print a join poster'))
  const code = (await desk.textOf({ text: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ })).replace('-', '')

  await desk.press(link('Agenda', { role: 'navigation', name: 'This event' }))
  await desk.press(button('Add a session to Day one'))
  await desk.fill(field(/^Title/), board)
  await desk.press(button('Add the session'))
  await desk.press(button(`Add a board to “${board}”`))
  await desk.press({ role: 'radio', name: /^Open board/ })
  for (const [i, text] of prompts.entries()) await desk.fill(field(`Prompt ${i + 1}`), text)
  await desk.press({ role: 'radio', name: /^Named/ })
  await desk.press(button('Add the board'))
  await desk.sees(prompts[0] as string)
  return code
}

/** A facilitator's link, which is shown this once. */
export async function makeLink(desk: EngineScreen, label: string): Promise<string> {
  await desk.press(link('Overview', { role: 'navigation', name: 'This event' }))
  await desk.press(button('Make a facilitator link'))
  await desk.fill(field('For whom'), label)
  await desk.press(button('Make the link'))
  const shown = region(`The link for ${label}`)
  const address = await desk.textOf({ role: 'code', within: shown })
  await desk.press(button('I have passed it on', shown))
  return address
}

export async function enterByLink(cockpit: EngineScreen, address: string): Promise<void> {
  await cockpit.go(address)
  await cockpit.press(button('Sign in on this device'))
  await cockpit.sees({ role: 'navigation', name: 'Run sheet' })
}

export async function showDisplay(wall: EngineScreen, origin: string): Promise<string> {
  await wall.go(`${origin}/d`)
  return wall.textOf({ text: /^[0-9A-Z]{3} [0-9A-Z]{3}$/ })
}

export async function pair(desk: EngineScreen, code: string): Promise<void> {
  await desk.fill(field('Code on the screen'), code)
  await desk.press(button('Pair the screen'))
  await desk.sees('The screen is paired.')
}

/** From the address and the code to the event's page. */
export async function join(
  phone: EngineScreen,
  { origin, code, name, network }: { origin: string; code: string; name: string; network: string },
): Promise<void> {
  await phone.go(`${origin}/`)
  await phone.fill(field('Join code'), showCode(code).toLowerCase())
  await phone.press(button('Find the event'))
  await phone.fill(field('Your name'), name)
  await phone.press({ role: 'radio', name: network })
  await phone.press(button('Join'))
  await phone.sees({ role: 'heading', name: 'You are in' })
  await phone.press(button(/^On to /))
  await phone.sees(name)
}

export const answer: Wanted = { role: 'textbox', within: writing }

export async function post(phone: EngineScreen, words: string): Promise<void> {
  await phone.fill(answer, words)
  await postDraft(phone, words)
}

export async function postDraft(phone: EngineScreen, words: string): Promise<void> {
  await phone.press(button('Post', writing))
  await phone.sees({ text: words, within: { role: 'article' } })
  await phone.misses('not saved yet')
  await phone.sees({ text: 'saved ✓', within: { role: 'article' } })
}

export async function turnTo(phone: EngineScreen, page: string): Promise<void> {
  await phone.press(button(page, { role: 'navigation', name: 'Pages' }))
}

/** Presses the large button; where it asks once more, says yes. */
export async function doNext(cockpit: EngineScreen, label: string | RegExp, asks = false): Promise<void> {
  await cockpit.press(button(label, main))
  if (asks) await cockpit.press(button(label, dialog))
}

/** One group of these notes, by pressing them. */
export async function makeGroup(cockpit: EngineScreen, name: string, ...notes: string[]): Promise<void> {
  await cockpit.sees({ text: 'Put notes together', within: dialog })
  for (const words of notes) await cockpit.press({ text: words, within: dialog })
  await cockpit.press(button('A new group', { role: 'group', name: 'Where to', within: dialog }))
  await cockpit.fill(field('Name of Group 1', dialog), name)
  await cockpit.key('Enter')
  await cockpit.sees({ text: 'saved ✓', within: dialog })
  await cockpit.press(button('Done', dialog))
}

/** One dot more, by the words beside the buttons. */
export async function giveDot(phone: EngineScreen, about: string): Promise<void> {
  await phone.press(button('One dot more', { role: 'group', name: `Dots for “${about}”` }))
}

/** From the organiser's Record page, the whole event as a page to read; it arrives in the downloads. */
export async function makeFile(desk: EngineScreen): Promise<void> {
  await desk.press(link('Record', { role: 'navigation', name: 'This event' }))
  // All of the page is there, parts that are fetched too: what is pressed stays where it is.
  await desk.sees('Nothing is answered yet.')
  await desk.sees('Sort the rest, and networks side by side')
  await desk.press({ text: 'More forms' })
  await desk.press({ role: 'radio', name: /^A page to read/ })
  await desk.press(button('Make the file'))
}
