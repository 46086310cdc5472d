/** pdf.js, as somebody’s browser that opens a PDF: another program than ours reads what we wrote. */

/** It warns that it cannot draw here, which nobody asks of it. */
const { getDocument, VerbosityLevel } = await quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'))

async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn, log } = console
  console.warn = () => {}
  console.log = () => {}
  try {
    return await load()
  } finally {
    Object.assign(console, { warn, log })
  }
}

export interface OpenedPdf {
  title: string
  language: string | null
  isTagged: boolean
  /** In order, each with its depth from 1. */
  bookmarks: { title: string; level: number }[]
  /** The words of each page, in one line: where a line ends is the page’s own affair. */
  pages: string[]
  /** Every tag of the structure, in the order in which it is read aloud. */
  tags: { role: string; language: string | null; words: string; alt: string | null }[]
}

interface Node {
  role?: string
  lang?: string
  alt?: string
  id?: string
  children?: Node[]
}

export const withoutSpace = (text: string): string => text.replace(/\s+/g, '')

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const meta = await document.getMetadata()
    const info = meta.info as { Title?: string; Language?: string | null }
    const opened: OpenedPdf = {
      title: info.Title ?? '',
      language: info.Language ?? null,
      isTagged: isMarked(await document.getMarkInfo()),
      bookmarks: bookmarksOf((await document.getOutline()) ?? []),
      pages: [],
      tags: [],
    }
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const marked = new Map<string, string>()
      let all = ''
      const open: string[] = []
      for (const item of items) {
        if ('str' in item) {
          all += item.hasEOL ? `${item.str} ` : item.str
          const id = open.findLast(one => one !== '')
          if (id) marked.set(id, (marked.get(id) ?? '') + item.str)
        } else if (item.type === 'endMarkedContent') open.pop()
        else open.push(item.id ?? '')
      }
      opened.pages.push(all.replace(/\s+/g, ' ').trim())
      const tree = (await page.getStructTree()) as Node | null
      if (tree) opened.tags.push(...tagsOf(tree, marked))
    }
    return opened
  } finally {
    await task.destroy()
  }
}

/** The types say object, and it is a map. */
function isMarked(info: object | null): boolean {
  return (info instanceof Map ? info.get('Marked') : info && 'Marked' in info && info.Marked) === true
}

function bookmarksOf(
  items: readonly { title: string; items: readonly unknown[] }[],
  level = 1,
): OpenedPdf['bookmarks'] {
  return items.flatMap(({ title, items: below }) => [
    { title, level },
    ...bookmarksOf(below as { title: string; items: unknown[] }[], level + 1),
  ])
}

function tagsOf(
  { role = '', lang, alt, children = [] }: Node,
  marked: ReadonlyMap<string, string>,
): OpenedPdf['tags'] {
  const words = (node: Node): string =>
    node.id ? (marked.get(node.id) ?? '') : (node.children ?? []).map(words).join('')
  const own = {
    role,
    language: lang ?? null,
    words: withoutSpace(children.map(words).join('')),
    alt: alt ?? null,
  }
  return [own, ...children.filter(child => child.role).flatMap(child => tagsOf(child, marked))]
}
