/**
 * A Yjs document on the server, without two costs of a browser's: it announces only what somebody listens to (a
 * transaction has eight events, and each would be made ready for nobody), and its guid, which no update carries, is the
 * document's own id rather than thirty calls for randomness.
 */
import * as Y from 'yjs'

export class ServerDoc extends Y.Doc {
  constructor(id: string) {
    super({ gc: true, guid: id })
  }

  override emit(...[name, args]: Parameters<Y.Doc['emit']>): void {
    if (this._observers.has(name)) super.emit(name, args)
  }
}
