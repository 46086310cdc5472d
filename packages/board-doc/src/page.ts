/**
 * A page: the Yjs document of one person's words in one event, for all boards.
 *
 * ```
 * entries: Y.Map<entryId, Y.Map>
 *   board   string      board id
 *   prompt  string      prompt id
 *   draft   Y.Text      what is being typed; private
 *   about   PlainAbout  whom the entry names, if the format asks (draft)
 *   field:KEY  plain    each of the format's own small answers beside the text (draft): two people fill in two of them
 *   posted  PlainPosted set whole by Post and Update, deleted by Take back; absent while draft
 *   made    number      ms since 1970 on the writer's clock: order on the writer's own screen only
 * ```
 * Everything read here may have been written by a hacked client: the readers take only what has the right type.
 */
import { randomId } from '@folkmoot/kit'
import { LIMITS, VISIBILITY_ORDER, type Visibility } from '@folkmoot/protocol'
import { simpleDiffString } from 'lib0/diff'
import * as Y from 'yjs'

/** A person named in an entry: picked from the list (`person`) or typed (`name`). */
export interface About {
  person: string | null
  name: string
}
export type FieldValue = string | number | boolean
/** The format's own small answers beside the text: “by when”, “how common”. */
export type Fields = Readonly<Record<string, FieldValue>>
export interface Posted {
  text: string
  about: About | null
  fields?: Fields
  /** What its writer was shown when they posted: the note never says more. */
  visibility?: Visibility
  /** Its writer lets it come although too few others wait with it. */
  alone?: true
  /** An update: the words that stood go at once, and do not wait for the next release. */
  now?: true
}
export interface EntryView {
  id: string
  board: string
  prompt: string
  draft: string
  about: About | null
  fields: Fields
  /** What the room was given; null while the entry is a draft. */
  posted: Posted | null
  made: number
}

/** Tags the transactions of the typed edits below, so that observers can tell them from the network's. */
export const LOCAL_EDIT: unique symbol = Symbol('folkmoot local edit')

export function pageEntries(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('entries')
}

function readAbout(value: unknown): About | null {
  if (typeof value !== 'object' || value === null) return null
  const { person, name } = value as Record<string, unknown>
  const okPerson = typeof person === 'string' ? person : null
  const okName = typeof name === 'string' ? name : ''
  return okPerson === null && okName === '' ? null : { person: okPerson, name: okName }
}

function readFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NO_FIELDS
  const fields: Record<string, FieldValue> = {}
  for (const [key, one] of Object.entries(value).slice(0, LIMITS.fieldsPerEntry)) {
    if (key.length > MAX_FIELD_KEY) continue
    if (typeof one === 'string' || typeof one === 'boolean' || Number.isFinite(one))
      fields[key] = one as FieldValue
  }
  return Object.keys(fields).length === 0 ? NO_FIELDS : fields
}
/** Besides the format's own: the writer's words in English, and which language they wrote in. */
export const IN_ENGLISH = 'in-english'
export const WRITTEN_IN = 'written-in'

/** Each stands under a key of its own, so that what two people answer at once merges. */
function draftFields(entry: Y.Map<unknown>): Fields {
  const raw: Record<string, unknown> = {}
  for (const [key, value] of entry.entries()) if (key.startsWith(FIELD)) raw[key.slice(FIELD.length)] = value
  return readFields(raw)
}
const FIELD = 'field:'
const NO_FIELDS: Fields = Object.freeze({})
const MAX_FIELD_KEY = 40

/** How it is to come, as far as it is said with the right type. */
function readHow(from: Posted, into: Posted): void {
  const visibility = VISIBILITY_ORDER.find(one => one === from.visibility)
  if (visibility) into.visibility = visibility
  if (from.alone === true) into.alone = true
  if (from.now === true) into.now = true
}

/** Reads one entry; null when what stands there is no entry. */
export function readEntry(id: string, value: unknown): EntryView | null {
  if (!(value instanceof Y.Map)) return null
  const board = value.get('board')
  const prompt = value.get('prompt')
  if (typeof board !== 'string' || typeof prompt !== 'string') return null
  const draft = value.get('draft')
  const posted = value.get('posted')
  const made = value.get('made')
  let readPosted: Posted | null = null
  if (typeof posted === 'object' && posted !== null && typeof (posted as Posted).text === 'string') {
    const fields = readFields((posted as Posted).fields)
    readPosted = { text: (posted as Posted).text, about: readAbout((posted as Posted).about) }
    if (fields !== NO_FIELDS) readPosted.fields = fields
    readHow(posted as Posted, readPosted)
  }
  return {
    id,
    board,
    prompt,
    draft: draft instanceof Y.Text ? draft.toString() : '',
    about: readAbout(value.get('about')),
    fields: draftFields(value),
    posted: readPosted,
    made: typeof made === 'number' && Number.isFinite(made) ? made : 0,
  }
}

/** All entries of a page, oldest first. */
export function readPage(doc: Y.Doc): EntryView[] {
  const entries: EntryView[] = []
  for (const [id, value] of pageEntries(doc).entries()) {
    const entry = readEntry(id, value)
    if (entry) entries.push(entry)
  }
  return entries.sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
}

function edit<T>(doc: Y.Doc, origin: unknown, change: () => T): T {
  return doc.transact(change, origin)
}

function entryMap(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const value = pageEntries(doc).get(id)
  return value instanceof Y.Map ? value : null
}

/** Begins an entry and answers its random id. */
export function createEntry(
  doc: Y.Doc,
  entry: { board: string; prompt: string; made: number; id?: string },
  origin: unknown = LOCAL_EDIT,
): string {
  const id = entry.id ?? randomId()
  edit(doc, origin, () => {
    const map = new Y.Map<unknown>()
    map.set('board', entry.board)
    map.set('prompt', entry.prompt)
    map.set('draft', new Y.Text())
    map.set('made', entry.made)
    pageEntries(doc).set(id, map)
  })
  return id
}

/** Makes the draft read `text`, as the smallest insertion and deletion, so that two tabs merge. */
export function setDraft(doc: Y.Doc, id: string, text: string, origin: unknown = LOCAL_EDIT): void {
  const draft = entryMap(doc, id)?.get('draft')
  if (!(draft instanceof Y.Text)) return
  const old = draft.toString()
  if (old === text) return
  // It never splits a surrogate pair: half of one turns into U+FFFD on the way.
  const { index, remove, insert } = simpleDiffString(old, text)
  edit(doc, origin, () => {
    if (remove > 0) draft.delete(index, remove)
    if (insert !== '') draft.insert(index, insert)
  })
}

export function setAbout(doc: Y.Doc, id: string, about: About | null, origin: unknown = LOCAL_EDIT): void {
  const entry = entryMap(doc, id)
  if (!entry) return
  edit(doc, origin, () =>
    about ? entry.set('about', { person: about.person, name: about.name }) : entry.delete('about'),
  )
}

/** Makes the draft's fields these; members that are the same already are left alone. */
export function setFields(
  doc: Y.Doc,
  id: string,
  fields: Readonly<Record<string, FieldValue | undefined>>,
  origin: unknown = LOCAL_EDIT,
): void {
  const entry = entryMap(doc, id)
  if (!entry) return
  const before = draftFields(entry)
  edit(doc, origin, () => {
    for (const key of Object.keys(before)) if (fields[key] === undefined) entry.delete(FIELD + key)
    for (const [key, value] of Object.entries(fields))
      if (value !== undefined && value !== before[key]) entry.set(FIELD + key, value)
  })
}

/** The name of the person found goes, in draft and post alike; the link to them stays, so that the entry stays whole. */
export function unnameAbout(doc: Y.Doc, id: string, origin: unknown = LOCAL_EDIT): void {
  const entry = entryMap(doc, id)
  const view = entry ? readEntry(id, entry) : null
  if (!entry || !view) return
  edit(doc, origin, () => {
    if (view.about) entry.set('about', { ...view.about, name: '' })
    if (view.posted?.about) entry.set('posted', { ...view.posted, about: { ...view.posted.about, name: '' } })
  })
}

/** What a writer was shown and chose when they posted. */
export type HowPosted = Pick<Posted, 'visibility' | 'alone' | 'now'>

/** Post or Update: the draft as it stands becomes what the room is given, whole. */
export function postEntry(doc: Y.Doc, id: string, how: HowPosted = {}, origin: unknown = LOCAL_EDIT): void {
  const entry = entryMap(doc, id)
  if (!entry) return
  const view = readEntry(id, entry)
  if (!view) return
  const posted: Posted = { text: view.draft.trim(), about: view.about, ...how }
  // What stood for the words of before, and was not put anew for these.
  const english = view.fields[IN_ENGLISH]
  const isStale =
    english !== undefined && view.posted?.fields?.[IN_ENGLISH] === english && view.posted.text !== posted.text
  const { [IN_ENGLISH]: _stale, ...others } = view.fields
  const fields = isStale ? others : view.fields
  if (Object.keys(fields).length > 0) posted.fields = fields
  edit(doc, origin, () => {
    if (isStale) entry.delete(FIELD + IN_ENGLISH)
    entry.set('posted', posted)
  })
}

/** Its writer lets what they posted come although too few others wait with it. */
export function allowAlone(doc: Y.Doc, id: string, origin: unknown = LOCAL_EDIT): void {
  const entry = entryMap(doc, id)
  const posted = entry ? readEntry(id, entry)?.posted : null
  if (entry && posted && !posted.alone)
    edit(doc, origin, () => entry.set('posted', { ...posted, alone: true }))
}

/** Take back: the entry is a draft again, its words stay with the writer. */
export function takeBackEntry(doc: Y.Doc, id: string, origin: unknown = LOCAL_EDIT): void {
  const entry = entryMap(doc, id)
  if (entry?.has('posted')) edit(doc, origin, () => entry.delete('posted'))
}

/** Throws the entry away, draft and all. */
export function removeEntry(doc: Y.Doc, id: string, origin: unknown = LOCAL_EDIT): void {
  if (entryMap(doc, id)) edit(doc, origin, () => pageEntries(doc).delete(id))
}
