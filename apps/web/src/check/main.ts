/** A page that checks files by itself: nothing of them leaves it, and saved on a disk it works as well. */
import { reportOn } from '@folkmoot/capture/check'
import { t } from '@folkmoot/messages/check'

function part<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

const main = part('main')
const input = part('input')
input.type = 'file'
input.multiple = true
input.accept = '.json,.html,.htm'
input.id = 'files'
const label = part('label', t('choose'))
label.htmlFor = input.id
const heading = part('h2')
const lines = part('ul')
const result = part('section')
result.setAttribute('role', 'status')
result.append(heading, lines)
main.append(part('h1', t('title')), part('p', t('about')), label, input, result, part('p', t('save')))
document.title = t('title')
// A browser that saves the page may save what the script made of it.
document.querySelector('main')?.remove()
document.body.append(main)

async function textOf(file: File): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer())
}

async function check(files: readonly File[]): Promise<void> {
  const shown = await Promise.all(files.map(textOf)).then(
    texts => (files.length > 2 ? { ok: false, lines: [t('two-at-most')] } : reportOn(texts)),
    () => ({ ok: false, lines: [t('unreadable')] }),
  )
  result.className = shown.ok ? 'good' : 'bad'
  heading.textContent = shown.ok ? t('holds') : t('does-not-hold')
  lines.replaceChildren(
    ...shown.lines.map(line => {
      const item = part('li', line.trim())
      if (line.startsWith(' ')) item.className = 'detail'
      return item
    }),
  )
}

input.addEventListener('change', () => {
  const files = [...(input.files ?? [])]
  if (files.length > 0) void check(files)
})
