/**
 * What every store must do, whatever it is made of: run on each by its own test file. The same calls then go, at random
 * but from a seed, to the store and to a model of it, and both must tell the same story.
 */

import { type Commit, type Erasure, type Store, StoreError } from '@folkmoot/engine'
import { seededRng } from '@folkmoot/kit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actAtRandom, createModel, expectSame } from './contract-model.ts'

/** Data that outlives the stores opened on it. */
export interface Place {
  /** May be open several times, as nodes of one cluster would have it. */
  open(): Promise<Store>
  /** A store that nodes share: lets the leases of all that are open lapse, as if their processes stood still. Absent: none is. */
  lapse?(): Promise<void>
  /** Opens a file that `backup` made. */
  openBackup(file: string): Promise<Store>
  /** A path for a backup. */
  file: string
  remove(): Promise<void>
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = (all: readonly Uint8Array[]) => all.map(one => new TextDecoder().decode(one))

export const commitOf = (scope: string, epoch: number | null, parts: Partial<Commit> = {}): Commit => ({
  scope,
  epoch,
  pages: [],
  boards: [],
  records: [],
  ops: [],
  ...parts,
})
export const erasureOf = (scope: string, epoch: number, parts: Partial<Erasure> = {}): Erasure => ({
  scope,
  epoch,
  pages: [],
  boards: [],
  records: [],
  ops: [],
  ...parts,
})
export const pageOf = (doc: string, text: string) => ({ doc, update: bytes(text) })

export const faultOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    error => (error instanceof StoreError ? error.fault : String(error)),
  )

export function storeContract(name: string, createPlace: () => Promise<Place>): void {
  describe(`the store contract: ${name}`, { timeout: 30_000 }, () => {
    let place: Place
    let stores: Store[]
    const open = async () => {
      const store = await place.open()
      stores.push(store)
      return store
    }
    beforeEach(async () => {
      place = await createPlace()
      stores = []
    })
    afterEach(async () => {
      await Promise.all(stores.map(store => store.close()))
      await place.remove()
    })

    it('has nothing at first, and a lease alone is nothing', async () => {
      const store = await open()
      expect(await store.acquire('e')).toEqual({ epoch: 1, seq: 0 })
      expect(await store.scopes()).toEqual([])
      expect(await store.readDoc('e', 'page', 'p')).toEqual([])
      expect(await store.records('e')).toEqual([])
      expect(await store.findOp('e', 'a', '1')).toBeNull()
    })

    it('numbers pages, then boards, and leaves the number alone when only records change', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const both = { pages: [pageOf('p', 'one'), pageOf('q', 'two')], boards: [pageOf('b', 'three')] }
      expect(await store.commit(commitOf('e', epoch, both))).toEqual({ seq: 3 })
      const record = { records: [{ kind: 'k', id: 'i', value: bytes('{}') }] }
      expect(await store.commit(commitOf('e', epoch, record))).toEqual({ seq: 3 })
      const log = await store.readAfter('e', 0)
      expect(log.map(({ seq, kind, doc }) => [seq, kind, doc])).toEqual([
        [1, 'page', 'p'],
        [2, 'page', 'q'],
        [3, 'board', 'b'],
      ])
      expect(texts(log.map(({ update }) => update))).toEqual(['one', 'two', 'three'])
    })

    it('leaves no gap and repeats no number under concurrent commits of several scopes', async () => {
      const [one, two] = [await open(), await open()]
      const rng = seededRng(7)
      const scopes = ['a', 'b', 'c']
      await Promise.all(
        Array.from({ length: 150 }, (_, i) => {
          const pages = Array.from({ length: Math.floor(rng.next() * 4) }, () => pageOf(`p${i}`, `${i}`))
          return (i % 2 ? one : two).commit(commitOf(scopes[i % 3] as string, null, { pages }))
        }),
      )
      for (const scope of scopes) {
        const seqs = (await one.readAfter(scope, 0)).map(({ seq }) => seq)
        expect(seqs.length).toBeGreaterThan(20)
        expect(seqs).toEqual(seqs.map((_, i) => i + 1))
      }
    })

    it('shows a commit to every read after it', async () => {
      const store = await open()
      for (let i = 1; i <= 50; i++) {
        await store.commit(commitOf('e', null, { pages: [pageOf('p', `${i}`)] }))
        expect(await store.readDoc('e', 'page', 'p')).toHaveLength(i)
      }
    })

    it('fences whoever held the lease before, and lets pages pass without one', async () => {
      const [old, young] = [await open(), await open()]
      const { epoch } = await old.acquire('e')
      const board = { boards: [pageOf('b', 'x')] }
      await old.commit(commitOf('e', epoch, board))
      if (place.lapse) {
        expect(await faultOf(young.acquire('e'))).toBe('busy')
        await old.commit(commitOf('e', epoch, { records: [{ kind: 'k', id: 'i', value: null }] }))
        await place.lapse()
      }
      const taken = await young.acquire('e')
      expect(taken.seq).toBe(1)
      expect(taken.epoch).toBeGreaterThan(epoch)
      expect(await faultOf(old.commit(commitOf('e', epoch, board)))).toBe('fenced')
      expect(await faultOf(old.compact('e', epoch, 'board', 'b', 1, bytes('y')))).toBe('fenced')
      expect(await faultOf(old.erase(erasureOf('e', epoch)))).toBe('fenced')
      expect(await faultOf(old.commit(commitOf('never', 1, board)))).toBe('fenced')
      expect(await old.commit(commitOf('e', null, { pages: [pageOf('p', 'x')] }))).toEqual({ seq: 2 })
      expect(await young.commit(commitOf('e', taken.epoch, board))).toEqual({ seq: 3 })
    })

    it('lands a commit whole or not at all, and an impossible one fails alone', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const good = (id: string) =>
        commitOf('e', epoch, {
          pages: [pageOf(id, id)],
          records: [{ kind: 'k', id, value: bytes(id) }],
          ops: [{ actor: 'a', op: id, result: bytes(id) }],
        })
      // An empty id is refused by the store itself, after the good page before it was written.
      const bad = { ...good('bad'), boards: [pageOf('', 'x')] }
      const stale = { ...good('stale'), epoch: epoch - 1 }
      const faults = await Promise.all(
        [good('one'), bad, good('two'), stale, good('three')].map(one => faultOf(store.commit(one))),
      )
      expect(faults).toEqual(['none', 'io', 'none', 'fenced', 'none'])
      expect((await store.readAfter('e', 0)).map(({ seq, doc }) => [seq, doc])).toEqual([
        [1, 'one'],
        [2, 'two'],
        [3, 'three'],
      ])
      expect((await store.records('e')).map(({ id }) => id).sort()).toEqual(['one', 'three', 'two'])
      expect(await store.findOp('e', 'a', 'bad')).toBeNull()
    })

    it('answers an operation done before, and never stores its effects twice', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const done = (actor: string, text: string) =>
        commitOf('e', epoch, {
          pages: [pageOf('p', text)],
          ops: [{ actor, op: '1', result: bytes(`${actor}: ${text}`) }],
        })
      await store.commit(done('ann', 'first'))
      await store.commit(done('ben', 'his own'))
      expect(await faultOf(store.commit(done('ann', 'again')))).not.toBe('none')
      expect(texts(await store.readDoc('e', 'page', 'p'))).toEqual(['first', 'his own'])
      const found = await store.findOp('e', 'ann', '1')
      expect(found && texts([found])).toEqual(['ann: first'])
      expect(await store.findOp('f', 'ann', '1')).toBeNull()
      expect(await store.findOp('e', 'ann', '2')).toBeNull()
    })

    it('puts, replaces and deletes records', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const put = (id: string, text: string | null) =>
        store.commit(
          commitOf('e', epoch, { records: [{ kind: 'k', id, value: text === null ? null : bytes(text) }] }),
        )
      await put('a', '1')
      await put('b', '2')
      await put('a', '3')
      await put('b', null)
      await put('never', null)
      expect(await store.records('e')).toEqual([{ kind: 'k', id: 'a', value: bytes('3') }])
      expect(await store.scopes()).toEqual(['e'])
    })

    it('compacts up to a number and keeps what came after', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      for (const text of ['1', '2', '3', '4'])
        await store.commit(commitOf('e', epoch, { pages: [pageOf('p', text), pageOf('q', text)] }))
      // Numbers 1, 3, 5, 7 are p's; 6 is q's.
      await store.compact('e', epoch, 'page', 'p', 6, bytes('123'))
      expect(texts(await store.readDoc('e', 'page', 'p'))).toEqual(['123', '4'])
      expect(await store.readDoc('e', 'page', 'q')).toHaveLength(4)
      const after = async (seq: number) =>
        (await store.readAfter('e', seq)).filter(({ doc }) => doc === 'p').map(one => one.seq)
      expect(await after(0)).toEqual([5, 7])
      expect(await after(3)).toEqual([5, 7])
      expect(await after(5)).toEqual([7])
      await store.compact('e', epoch, 'page', 'nobody', 6, bytes('x'))
      expect(await store.docIds('e', 'page')).toEqual(['p', 'q'])
      expect(await store.commit(commitOf('e', epoch))).toEqual({ seq: 8 })
    })

    it('reads many documents as one, in the order in which they are named', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const pages = (text: string) => ['p', 'q', 'r'].map(doc => pageOf(doc, `${doc}${text}`))
      await store.commit(commitOf('e', epoch, { pages: pages('1'), boards: [pageOf('p', 'of the board')] }))
      await store.commit(commitOf('e', epoch, { pages: pages('2') }))
      await store.compact('e', epoch, 'page', 'q', 6, bytes('q12'))
      const read = await store.readDocs('e', 'page', ['r', 'nobody', 'q', 'p'])
      expect(read.map(texts)).toEqual([['r1', 'r2'], [], ['q12'], ['p1', 'p2']])
      expect(await store.readDocs('f', 'page', ['p'])).toEqual([[]])
      expect(await store.readDocs('e', 'page', [])).toEqual([])
    })

    it('finds, folds and erases a document among thousands of rows', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const wanted: string[] = []
      for (let i = 0; i < 12; i++) {
        const others = Array.from({ length: 999 }, (_, j) => pageOf(`p${j % 300}`, 'x'))
        await store.commit(commitOf('e', epoch, { pages: [...others, pageOf('mine', `${i}`)] }))
        wanted.push(`${i}`)
        expect(texts(await store.readDoc('e', 'page', 'mine'))).toEqual(wanted)
      }
      expect(await store.docIds('e', 'page')).toHaveLength(301)
      await store.compact('e', epoch, 'page', 'mine', 6_000, bytes('0-5'))
      expect(texts(await store.readDoc('e', 'page', 'mine'))).toEqual(['0-5', ...wanted.slice(6)])
      await store.compact('e', epoch, 'page', 'mine', 12_000, bytes('0-11'))
      expect(texts(await store.readDoc('e', 'page', 'mine'))).toEqual(['0-11'])
      await store.commit(commitOf('e', epoch, { pages: [pageOf('mine', '12')] }))
      await store.erase(erasureOf('e', epoch, { pages: [{ doc: 'mine', base: null }] }))
      expect(await store.readDoc('e', 'page', 'mine')).toEqual([])
      expect(await store.docIds('e', 'page')).toHaveLength(300)
      expect(await store.readDoc('e', 'page', 'p0')).toHaveLength(12 * 4)
      expect(await store.readAfter('e', 0)).toHaveLength(12 * 999)
    })

    it('empties a scope but for some kinds of records, in one go, and leaves the others alone', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const all = {
        pages: [pageOf('p', 'one')],
        boards: [pageOf('b', 'two')],
        records: ['gone', 'kept', 'gone-too'].map(kind => ({ kind, id: 'i', value: bytes(kind) })),
        ops: [{ actor: 'a', op: '1', result: bytes('an answer') }],
      }
      await store.commit(commitOf('e', epoch, all))
      const other = await store.acquire('f')
      await store.commit(commitOf('f', other.epoch, all))
      expect(await faultOf(store.erase(erasureOf('e', epoch - 1, { allBut: [] })))).toBe('fenced')
      expect(await store.records('e')).toHaveLength(3)
      await store.erase(
        erasureOf('e', epoch, {
          allBut: ['kept'],
          records: [{ kind: 'new', id: 'n', value: bytes('a receipt') }],
        }),
      )
      expect((await store.records('e')).map(({ kind }) => kind).sort()).toEqual(['kept', 'new'])
      expect(await store.docIds('e', 'page')).toEqual([])
      expect(await store.readAfter('e', 0)).toEqual([])
      expect(await store.findOp('e', 'a', '1')).toBeNull()
      expect(await store.records('f')).toHaveLength(3)
      expect(await store.readAfter('f', 0)).toHaveLength(2)
      // What comes afterwards has numbers of its own.
      const { seq } = await store.commit(commitOf('e', epoch, { pages: [pageOf('p', 'three')] }))
      expect((await store.readAfter('e', 0)).map(one => one.seq)).toEqual([seq])
    })

    it('erases documents and records in one go, and an old compaction brings nothing back', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const note = { kind: 'snapshot', id: 's', value: bytes('words') }
      await store.commit(
        commitOf('e', epoch, {
          pages: [pageOf('gone', 'a'), pageOf('kept', 'b')],
          boards: [pageOf('wall', 'a b')],
          records: [note, { ...note, id: 't' }],
        }),
      )
      const erased = await store.erase(
        erasureOf('e', epoch, {
          pages: [{ doc: 'gone', base: null }],
          boards: [{ doc: 'wall', base: bytes('b') }],
          records: [
            { ...note, value: bytes('tombstone') },
            { ...note, id: 't', value: null },
          ],
          ops: [{ actor: 'o', op: '1', result: bytes('done') }],
        }),
      )
      expect(erased).toEqual({ seq: 4 })
      await store.compact('e', epoch, 'page', 'gone', 3, bytes('a'))
      await store.compact('e', epoch, 'board', 'wall', 3, bytes('a b'))
      expect(await store.docIds('e', 'page')).toEqual(['kept'])
      expect(texts(await store.readDoc('e', 'board', 'wall'))).toEqual(['b'])
      expect(await store.records('e')).toEqual([{ ...note, value: bytes('tombstone') }])
      expect((await store.readAfter('e', 3)).map(({ seq, doc }) => [seq, doc])).toEqual([[4, 'wall']])
      expect(await store.findOp('e', 'o', '1')).toEqual(bytes('done'))
    })

    it('keeps everything when it is closed and opened again, and says so when it is closed', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      const last = store.commit(commitOf('e', epoch, { pages: [pageOf('p', 'x')] }))
      await store.close()
      expect(await last).toEqual({ seq: 1 })
      expect(await faultOf(store.commit(commitOf('e', epoch)))).toBe('closed')
      expect(await faultOf(store.readDoc('e', 'page', 'p'))).toBe('closed')
      await store.close()
      const again = await open()
      expect(texts(await again.readDoc('e', 'page', 'p'))).toEqual(['x'])
      expect(await again.acquire('e')).toEqual({ epoch: epoch + 1, seq: 1 })
    })

    it('backs up one moment while commits go on, and reads the copy by the same code', async () => {
      const store = await open()
      const { epoch } = await store.acquire('e')
      let [sent, copied] = [0, false]
      const writing = (async () => {
        while (!copied) {
          const i = ++sent
          const record = { kind: 'count', id: 'last', value: bytes(`${i}`) }
          await store.commit(commitOf('e', epoch, { pages: [pageOf('p', `${i}`)], records: [record] }))
        }
      })()
      await expect.poll(() => sent).toBeGreaterThan(20)
      const before = sent - 1
      await store.backup(place.file)
      const after = sent
      copied = true
      await writing
      const copy = await place.openBackup(place.file)
      stores.push(copy)
      const pages = texts(await copy.readDoc('e', 'page', 'p'))
      expect(pages).toEqual(pages.map((_, i) => `${i + 1}`))
      expect(pages.length).toBeGreaterThanOrEqual(before)
      expect(pages.length).toBeLessThanOrEqual(after)
      expect(texts((await copy.records('e')).map(({ value }) => value))).toEqual([`${pages.length}`])
      expect((await copy.acquire('e')).seq).toBe(pages.length)
    })

    it.each([1, 2, Date.now() % 1_000_000])('tells the same story as its model, seed %i', async seed => {
      const rng = seededRng(seed)
      const model = createModel()
      let store = await open()
      for (let step = 0; step < 40; step++) {
        await actAtRandom(rng, model, store)
        if (rng.next() < 0.05) {
          await store.close()
          store = await open()
        }
        if (step % 4 === 3) await expectSame(rng, model, store)
      }
    })
  })
}
