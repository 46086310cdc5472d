/**
 * Everything that this browser keeps goes through here, since any of it may be missing, refused (cookies blocked, private
 * windows) or full, and then even reading the property throws. Nothing here ever throws: what cannot be kept is not kept.
 */

type Kind = 'local' | 'session'

function storage(kind: Kind): Storage | null {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: the one place.
    return kind === 'local' ? localStorage : sessionStorage
  } catch {
    return null
  }
}

/** Answers whether it was kept. */
export function keep(key: string, value: string, kind: Kind = 'local'): boolean {
  try {
    const there = storage(kind)
    there?.setItem(key, value)
    return there !== null
  } catch {
    return false
  }
}

export function kept(key: string, kind: Kind = 'local'): string | null {
  try {
    return storage(kind)?.getItem(key) ?? null
  } catch {
    return null
  }
}

export function drop(key: string, kind: Kind = 'local'): void {
  try {
    storage(kind)?.removeItem(key)
  } catch {}
}

export function keptKeys(prefix: string, kind: Kind = 'local'): string[] {
  try {
    return Object.keys(storage(kind) ?? {}).filter(key => key.startsWith(prefix))
  } catch {
    return []
  }
}

export function dropAll(): void {
  for (const kind of ['local', 'session'] as const)
    try {
      storage(kind)?.clear()
    } catch {}
}

/** Who was let in last at an event (`own-sign-in.ts`). */
export const signInKey = (event: string) => `folkmoot in ${event}`

/** null where there are no databases, or this page may not have any. */
export function databases(): IDBFactory | null {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: the one place.
    return typeof indexedDB === 'undefined' ? null : (indexedDB ?? null)
  } catch {
    return null
  }
}

/** Resolves when it is gone, cannot be reached, or waits for another tab that holds it. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise(resolve => {
    try {
      const request = databases()?.deleteDatabase(name)
      if (!request) return resolve()
      request.onsuccess = request.onerror = request.onblocked = () => resolve()
    } catch {
      resolve()
    }
  })
}

/**
 * Without cookies nobody is known again: each visit would be another person. Asked by trying, since the browser's own answer
 * is yes where single sites are refused them.
 */
export function keepsCookies(): boolean {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs https.
    document.cookie = 'folkmoot-try=1; path=/; SameSite=Lax'
    const kept = document.cookie.includes('folkmoot-try=1')
    // biome-ignore lint/suspicious/noDocumentCookie: as above.
    document.cookie = 'folkmoot-try=; path=/; max-age=0; SameSite=Lax'
    return kept
  } catch {
    return false
  }
}
