/** What people leave besides words: dots, marks, swaps, places in groups. Erasing and merging reach all of it. */
import type { Id } from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { ungroup } from './groups.ts'

/** Erased notes: whatever was said or decided about them goes too. */
export function dropNoteTraces(tx: Tx, notes: ReadonlySet<Id>): void {
  ungroup(tx, note => notes.has(note))
  for (const mark of tx.list('mark')) if (notes.has(mark.note)) tx.delete('mark', mark.id)
  for (const swap of tx.list('swap')) if (notes.has(swap.note)) tx.delete('swap', swap.id)
  for (const ballot of tx.list('ballot')) {
    const left = Object.entries(ballot.dots).filter(([target]) => !notes.has(target))
    if (left.length === Object.keys(ballot.dots).length) continue
    if (left.length > 0) tx.put('ballot', { ...ballot, dots: Object.fromEntries(left) })
    else tx.delete('ballot', ballot.id)
  }
}

/** A removed person: their dots, marks and contacts, asked for or given. */
export function dropPersonTraces(tx: Tx, people: ReadonlySet<Id>): void {
  for (const ballot of tx.list('ballot')) if (people.has(ballot.person)) tx.delete('ballot', ballot.id)
  for (const mark of tx.list('mark')) if (people.has(mark.person)) tx.delete('mark', mark.id)
  for (const swap of tx.list('swap'))
    if (people.has(swap.asker) || people.has(swap.author)) tx.delete('swap', swap.id)
}

/** Two turned out to be one: where both said something, the one who stays is believed. */
export function mergeTraces(tx: Tx, from: Id, into: Id): void {
  for (const ballot of tx.list('ballot')) {
    if (ballot.person !== from) continue
    const id = `${ballot.board}-${into}`
    if (!tx.get('ballot', id)) tx.put('ballot', { ...ballot, id, person: into })
    tx.delete('ballot', ballot.id)
  }
  for (const mark of tx.list('mark')) {
    if (mark.person !== from) continue
    const id = `${mark.note}-${into}`
    if (!tx.get('mark', id)) tx.put('mark', { ...mark, id, person: into })
    tx.delete('mark', mark.id)
  }
  for (const swap of tx.list('swap')) {
    const asker = swap.asker === from ? into : swap.asker
    const author = swap.author === from ? into : swap.author
    if (asker === swap.asker && author === swap.author) continue
    const id = `${swap.note}-${asker}`
    if (id !== swap.id) tx.delete('swap', swap.id)
    if (asker === author) tx.delete('swap', id)
    else if (id === swap.id || !tx.get('swap', id)) tx.put('swap', { ...swap, id, asker, author })
  }
}
