/** Names for “find someone who”, a page at a time: nobody is sent the whole list. */
import type { http } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { z } from 'zod'
import { everybody } from './people.ts'

const PAGE = 20

export const PeopleQuery = z.object({
  find: z.string().max(80).default(''),
  page: z.coerce.number().int().min(0).max(200).default(0),
})

/** Every typed word begins a word of the name; accents and case do not matter. */
export function searchPeople(
  read: Pick<RoomReader, 'list'>,
  { find, page }: z.output<typeof PeopleQuery>,
): z.input<typeof http.PeopleAnswer> {
  const typed = wordsOf(find)
  const found = everybody(read)
    .filter(person => {
      const words = wordsOf(person.name)
      return typed.every(part => words.some(word => word.startsWith(part)))
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.handle < b.handle ? -1 : 1))
  const people = found.slice(page * PAGE, (page + 1) * PAGE)
  return {
    people: people.map(({ handle, name, network }) => ({ id: handle, name, network })),
    more: found.length > (page + 1) * PAGE,
  }
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
