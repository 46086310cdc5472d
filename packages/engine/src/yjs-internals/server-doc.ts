/**
 * Fence: a Yjs document on the server, without three costs of a browser's. It announces only what somebody listens to (a
 * transaction has eight events, and each would be made ready for nobody); its guid, which no update carries, is the
 * document's own id rather than thirty calls for randomness; and its transactions leave nothing among old objects.
 *
 * The last is worth four kilobytes a keystroke. Yjs keeps an empty list for the next transaction. With thousands of documents it
 * is long among V8's old objects when that comes, and whatever an old object refers to, even a dead one, is kept until old
 * objects are collected: that took a full hall's core for a fifth of a second at a time. So each begins with a new list.
 *
 * - Not documented: `_transactionCleanups`, `_observers`, and that `transact` and `emit` may be overridden. Read in yjs 13.6.33.
 * - If another version renames them, `contract.test.ts` beside this says so; if it uses them otherwise, listeners would miss
 *   updates, which the worlds of the engine find.
 * - Without it (`plain` in the engine's dependencies): a document as Yjs makes it.
 */
import * as Y from 'yjs'

/** `plain`: as the library makes them. */
export function docMaker(plain = false): (id: string) => Y.Doc {
  return plain ? id => new Y.Doc({ gc: true, guid: id }) : id => new ServerDoc(id)
}

export class ServerDoc extends Y.Doc {
  constructor(id: string) {
    super({ gc: true, guid: id })
  }

  override transact<T>(change: (transaction: Y.Transaction) => T, origin?: unknown): T {
    // Not while another's observers run: theirs are on the list.
    if (this._transactionCleanups.length === 0) this._transactionCleanups = []
    return super.transact(change, origin)
  }

  override emit(...[name, args]: Parameters<Y.Doc['emit']>): void {
    if (this._observers.has(name)) super.emit(name, args)
  }
}
