/** The pages in memory: loaded when somebody opens them, put away when nobody has had them open for a while. */
import { err, ok, type Result } from '@folkmoot/kit'
import * as Y from 'yjs'
import type { StoreReason } from '../codes.ts'
import type { Store } from '../store.ts'
import { Page, type PageDeps } from './page.ts'

/** Rows after which a page is folded into one when it is put away. */
const COMPACT_ROWS = 24

export class PageShelf {
  private readonly scope: string
  private readonly store: Store
  private readonly pageDeps: (id: string) => PageDeps
  private readonly loaded = new Map<string, Page>()
  private readonly loading = new Map<string, Promise<Result<Page, StoreReason>>>()

  /** `pageDeps`: of the page with this id. */
  constructor(scope: string, store: Store, pageDeps: (id: string) => PageDeps) {
    this.scope = scope
    this.store = store
    this.pageDeps = pageDeps
  }

  get(id: string): Page | null {
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
  async borrow(id: string, seq: () => number): Promise<Result<Page, StoreReason>> {
    const here = this.loaded.get(id)
    if (here) {
      here.pin()
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
    loaded.value.pin()
    return loaded
  }

  release(page: Page, now: number): void {
    page.unpin(now)
  }

  private async read(id: string, seq: () => number): Promise<Result<Page, StoreReason>> {
    try {
      const through = seq()
      const page = await this.load(id, through)
      this.loaded.set(id, page)
      return ok(page)
    } catch {
      return err('page-unreadable')
    } finally {
      this.loading.delete(id)
    }
  }

  /** As it is in the store, complete up to the sequence `through`; not on the shelf. @throws StoreError */
  private async load(id: string, through: number): Promise<Page> {
    return this.made(id, await this.store.readDoc(this.scope, 'page', id), through)
  }

  /** Of what the store has of it, complete up to the sequence `through`; not on the shelf. */
  made(id: string, updates: Uint8Array[], through: number): Page {
    return new Page(id, updates, through, this.pageDeps(id))
  }

  remove(page: Page): void {
    if (this.loaded.get(page.id) === page) this.loaded.delete(page.id)
    page.destroy()
  }

  /** Puts away pages idle since before `before`, folding long histories. Call between turns only. */
  async putAway(before: number, epoch: number): Promise<void> {
    for (const page of [...this.loaded.values()]) {
      if (page.idleSince === null || page.idleSince > before) continue
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
        if (!page.isUnused) continue
      }
      this.remove(page)
    }
  }
}
