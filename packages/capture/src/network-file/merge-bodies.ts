/** Two copies of one edition, put together: what was erased in one is erased, what is open in one and kept back in the other is open. */
import { err, ok, type Result } from '@folkmoot/kit'
import { isErased, isOpen, isSealed, type Leaf, type SnapshotBody, type TextLeaf } from '../body.ts'

/** Of one leaf or text, in order: it can only go up. */
function standing(one: Leaf | TextLeaf): number {
  if ('erased' in one) return 2
  return 'value' in one ? 1 : 0
}

function higher<L extends Leaf | TextLeaf>(a: L, b: L): L {
  const [x, y] = [standing(a), standing(b)]
  if (x !== y) return x > y ? a : b
  // Of two who said why, always the same one.
  const [why, other] = ['why' in a ? a.why : undefined, 'why' in b ? b.why : undefined]
  return (other ?? '') > (why ?? '') ? b : a
}

const leafKey = ({ note, part }: Leaf) => `${note} ${part}`
const textKey = ({ of, id }: TextLeaf) => `${of} ${id}`

/** An error: they are two different editions that say that they are one. */
export function mergeBodies(a: SnapshotBody, b: SnapshotBody): Result<SnapshotBody, 'different'> {
  const anew = (body: SnapshotBody) => body.header.sealedAnew ?? 0
  if (a.root !== b.root && anew(a) === anew(b)) return err('different')
  // Sealed anew because a text was erased: the earlier seal does not come back.
  const [base, other] = anew(a) >= anew(b) ? [a, b] : [b, a]
  const others = new Map(other.leaves.map(leaf => [leafKey(leaf), leaf]))
  const leaves = base.leaves.map((leaf): Leaf => {
    const twin = others.get(leafKey(leaf))
    return twin && twin.commitment === leaf.commitment ? higher(leaf, twin) : leaf
  })
  const whole = withErasedWords(leaves)
  const gone = whole.filter(isErased).length
  if (!isSealed(base)) return ok({ ...base, leaves: whole, erasures: gone })
  const typed = new Map((isSealed(other) ? other.texts : []).map(text => [textKey(text), text]))
  const texts = base.texts.map(text => {
    const twin = typed.get(textKey(text))
    return twin && twin.commitment === text.commitment ? higher(text, twin) : text
  })
  return ok({
    ...base,
    leaves: whole,
    texts,
    erasures: gone + texts.filter(text => 'erased' in text).length,
  })
}

/** A note goes as a whole with its words, and is kept back as a whole. */
function withErasedWords(leaves: readonly Leaf[]): Leaf[] {
  const words = new Map(leaves.flatMap(leaf => (leaf.part === 'words' ? [[leaf.note, leaf] as const] : [])))
  return leaves.map((leaf): Leaf => {
    const head = words.get(leaf.note)
    const { note, part, commitment } = leaf
    if (head && isErased(head) && !isErased(leaf)) return { note, part, commitment, erased: true }
    if (head && 'withheld' in head && isOpen(leaf)) return { note, part, commitment, withheld: true }
    return leaf
  })
}
