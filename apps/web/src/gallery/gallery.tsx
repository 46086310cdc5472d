/**
 * Every state of the phone, the cockpit and the desk, and every part of `design/`, drawn by the real components from made-up
 * views, with no server behind: `npm run dev`, then `/src/gallery/index.html`. Not part of the built app.
 */
import '../design/tokens.css'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { App } from '../App.tsx'
import { Announcer } from '../design/Announcer.tsx'
import { ConnectionsContext } from '../live/connections.ts'
import { forgetTyping } from '../live/typing.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { watchKeyboard } from '../ui/keyboard.ts'
import { useTab } from '../ui/tab-store.ts'
import { COCKPIT } from './cockpit.ts'
import { DESK } from './desk.ts'
import { madeUpConnections } from './made-up-connections.ts'
import { PHONE } from './phone.ts'
import { PRIMITIVES } from './primitives.tsx'
import type { Samples, Scene, Scenes } from './scene.ts'

const SCREENS: Readonly<Record<string, Scenes>> = { phone: PHONE, cockpit: COCKPIT, desk: DESK }
const SAMPLES: Readonly<Record<string, Samples>> = { design: PRIMITIVES }

watchKeyboard()
keepFocus()
const root = createRoot(document.getElementById('root') as HTMLElement)
let scene: Scene | null = null
let drawn = 0

/** At once: the scene before is gone when this returns, and is not taken for the one that was asked for. */
function draw(screen: ReactNode): void {
  flushSync(() => root.render(screen))
}

/** Where a server would be: what the scene says, and else nobody. */
const network = globalThis.fetch
globalThis.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href)
  if (!pathname.startsWith('/api/')) return network(input, init)
  const answer = scene?.answers?.[pathname]
  if (!answer) return Promise.reject(new TypeError(`nobody answers ${pathname}`))
  return Promise.resolve(Response.json(answer.body, { status: answer.status }))
}

/** By its name, e.g. `phone/posted`; without one, the list of all. */
function show(name: string): void {
  const [gallery = '', ...rest] = name.split('/')
  const key = rest.join('/')
  drawn++
  forgetTyping('')
  useTab.setState({ tab: 'write', pickedBoard: null, returned: false })
  scene = SCREENS[gallery]?.[key]?.() ?? null
  const sample = SAMPLES[gallery]?.[key]
  if (sample)
    draw(
      <main key={drawn} className="mx-auto flex max-w-lg flex-col gap-6 p-4">
        <h1 className="text-title">{key}</h1>
        {sample()}
        <Announcer />
      </main>,
    )
  else if (scene) open(scene)
  else draw(<Contents />)
  delete document.documentElement.dataset.scene
  const of = drawn
  void pressAll(scene ?? {}, of).then(() => {
    // For tests: it stands as it should.
    if (of === drawn) document.documentElement.dataset.scene = name
  })
}

function open({ path, tab, ...rest }: Scene): void {
  if (tab) useTab.setState({ tab })
  const { hook } = memoryLocation({ path })
  draw(
    <Router key={drawn} hook={hook}>
      <ConnectionsContext value={madeUpConnections({ path, ...rest })}>
        <App />
      </ConnectionsContext>
    </Router>,
  )
}

/** Once the screen stands, presses each as soon as it is there. */
async function pressAll({ press = [], stands }: Pick<Scene, 'press' | 'stands'>, of: number): Promise<void> {
  const until = async <T,>(look: () => T | null | undefined): Promise<T | null> => {
    while (of === drawn) {
      await new Promise(requestAnimationFrame)
      const found = look()
      if (found) return found
    }
    return null
  }
  await until(() =>
    /\S/.test(document.querySelector<HTMLElement>('main:not([data-waiting])')?.textContent ?? ''),
  )
  for (const step of press)
    if (typeof step === 'string') (await until(() => buttonNamed(step)))?.click()
    else
      typeInto(
        await until(() => document.querySelector<HTMLInputElement>('main input:not([type])')),
        step.type,
      )
  // What is fetched only when it is asked for.
  await until(() => document.querySelector('[data-waiting]') === null)
  if (stands) await until(() => document.body.textContent?.includes(stands))
}

/** As a person does: React hears of it. */
function typeInto(field: HTMLInputElement | null, words: string): void {
  if (!field) return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function buttonNamed(name: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('button, [role=button], [role=option]')].filter(
    one => one.getClientRects().length > 0,
  )
  const nameOf = (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.textContent).trim()
  return all.find(one => nameOf(one) === name) ?? all.find(one => nameOf(one).includes(name))
}

function Contents() {
  return (
    <main className="mx-auto flex max-w-lg flex-col gap-6 p-4">
      <h1 className="text-prompt">Scenes</h1>
      {Object.entries({ ...SCREENS, ...SAMPLES }).map(([gallery, scenes]) => (
        <section key={gallery} className="flex flex-col gap-1">
          <h2 className="text-title">{gallery}</h2>
          <ul>
            {Object.keys(scenes).map(name => (
              <li key={name}>
                <a className="inline-flex min-h-11 items-center underline" href={`?scene=${gallery}/${name}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

show(new URLSearchParams(location.search).get('scene') ?? '')
/** Without a reload: what is not bundled comes as hundreds of files each time. */
addEventListener('gallery-scene', event => show((event as CustomEvent<string>).detail))
