/**
 * What may stand in a page's document: a tree of maps, with plain values, other maps and texts under their keys. Anything
 * else is refused before it is applied, because Yjs cannot un-apply.
 */
export interface TextShape {
  readonly kind: 'text'
}
export interface MapShape {
  readonly kind: 'map'
  /** Plain values may stand under its keys. */
  readonly values: boolean
  /** The map or the text that may stand under a key; null: neither. The same object each time. */
  within(key: string): Shape | null
}
export type Shape = TextShape | MapShape

export interface PageShape {
  /** The name of the one map at the top of the document. */
  readonly root: string
  readonly map: MapShape
}
