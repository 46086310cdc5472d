/** Takes away what Safari 16.4, Chrome 111 or Firefox 128 do not all have: as far as a new browser can play the oldest that README promises. */
export function asTheOldest(): void {
  const without = (owner: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(owner, name)
  }
  without(Map, 'groupBy')
  without(Object, 'groupBy')
  without(Promise, 'withResolvers', 'try')
  without(Array, 'fromAsync')
  without(RegExp, 'escape')
  without(URL, 'canParse', 'parse')
  without(AbortSignal, 'any')
  without(Element.prototype, 'checkVisibility')
  without(Document.prototype, 'startViewTransition')
  without(window, 'requestIdleCallback', 'cancelIdleCallback', 'scheduler')
  without(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf')
  without(
    Reflect.getPrototypeOf(Reflect.getPrototypeOf([].values()) as object) as object,
    'map',
    'filter',
    'toArray',
  )
}
