/** Where a “my words” page keeps its proofs: a block that is neither shown nor run. */
const MARK = 'folkmoot-proofs'
const BLOCK = new RegExp(`<script type="application/json" id="${MARK}">([^<]*)</script>`)

/** @param json as `writeProofs` gives it */
export function proofsBlock(json: string): string {
  return `<script type="application/json" id="${MARK}">${json.replaceAll('<', '\\u003c')}</script>`
}

/** The proofs in a “my words” page, or the text itself if it is JSON; null: there are none in it. */
export function findProofs(text: string): unknown {
  const found = BLOCK.exec(text)?.[1] ?? text
  try {
    return JSON.parse(found)
  } catch {
    return null
  }
}
