/** Runs in the page: does to its texts what a browser's translation does, and keeps doing it. */
export function translatePage(): void {
  const skip = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'INPUT'])
  const wrap = (node: Text) => {
    const parent = node.parentNode
    if (!node.data.trim() || !parent || skip.has(parent.nodeName) || parent.nodeName === 'FONT') return
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    inner.textContent = node.data.toUpperCase()
    outer.append(inner)
    parent.replaceChild(outer, node)
  }
  const all = (root: Node) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (walk.nextNode()) found.push(walk.currentNode as Text)
    for (const node of found) wrap(node)
  }
  all(document.body)
  new MutationObserver(changes => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeType === 3) wrap(node as Text)
        else if (node.nodeType === 1 && node.nodeName !== 'FONT') all(node)
  }).observe(document.body, { childList: true, subtree: true })
}
