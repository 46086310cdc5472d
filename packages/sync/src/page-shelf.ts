/** The pages in memory: loaded when somebody opens them, put away when nobody has had them open for a while. */

import { err, ok, type Result } from '@folkmoot/kit'
import { type Id, type Refusal, refuse } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { Page } from './page.ts'
import type { Store } from './store.ts'

/** Rows after which a page is folded into one when it is put away. */
const COMPACT_ROWS = 24

export class PageShelf {
  private readonly scope: Id
  private readonly store: Store
  private readonly loaded = new Map<Id, Page>()
  private readonly loading = new Map<Id, Promise<Result<Page, Refusal>>>()

  constructor(scope: Id, store: Store) {
    this.scope = scope
    this.store = store
  }

  get(id: Id): Page | null {
    return this.loaded.get(id) ?? null
  }

  get size(): number {
    return this.loaded.size
  }

  all(): Iterable<Page> {
    return this.loaded.values()
  }

  /**
   * Loads a page (never an empty document in place of a failed load) and pins it in memory: give it back with
   * {@link release}. `seq`: what is committed now.
   */
  async borrow(id: Id, seq: () => number): Promise<Result<Page, Refusal>> {
    const here = this.loaded.get(id)
    if (here) {
      here.pins++
      return ok(here)
    }
    let loading = this.loading.get(id)
    if (!loading) {
      loading = this.read(id, seq)
      this.loading.set(id, loading)
    }
    const loaded = await loading
    if (!loaded.ok) return loaded
    // Somebody's turn may have thrown it out since: then load it again.
    if (this.loaded.get(id) !== loaded.value) return this.borrow(id, seq)
    loaded.value.pins++
    return loaded
  }

  release(page: Page, now: number): void {
    page.pins--
    if (page.pins === 0 && page.sessions.size === 0) page.idleSince = now
  }

  private async read(id: Id, seq: () => number): Promise<Result<Page, Refusal>> {
    try {
      const through = seq()
      const page = new Page(id, await this.store.readDoc(this.scope, 'page', id), through)
      this.loaded.set(id, page)
      return ok(page)
    } catch {
      return err(
        refuse('not-saved', 'Your page could not be read just now. It is tried again; keep this open.'),
      )
    } finally {
      this.loading.delete(id)
    }
  }

  remove(page: Page): void {
    if (this.loaded.get(page.id) === page) this.loaded.delete(page.id)
    page.destroy()
  }

  /** Puts away pages idle since before `before`, folding long histories. Call between turns only. */
  async putAway(before: number, epoch: number): Promise<void> {
    for (const page of [...this.loaded.values()]) {
      if (page.sessions.size > 0 || page.pins > 0 || page.idleSince === null || page.idleSince > before)
        continue
      if (page.rows > COMPACT_ROWS) {
        page.rows = 1
        await this.store.compact(
          this.scope,
          epoch,
          'page',
          page.id,
          page.through,
          Y.encodeStateAsUpdate(page.doc),
        )
        if (page.sessions.size > 0 || page.pins > 0) continue
      }
      this.remove(page)
    }
  }
}
