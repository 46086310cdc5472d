import type { Page } from 'playwright-core'

/** What somebody with a contrast theme could not tell from what is around it, or from what is not chosen. */
export function edgeless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch], [role=option]'
    const root = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body
    const found: string[] = []
    const say = (one: Element) =>
      `${one.tagName.toLowerCase()} ${(one.textContent || one.getAttribute('aria-label') || '').replace(/\s+/g, ' ').trim().slice(0, 40)}`
    const seen = (one: HTMLElement) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.closest('.sr-only, [inert], [aria-hidden=true]')
    const width = (one: Element, side: 'Top' | 'Bottom' | 'Left' | 'Right') => {
      const style = getComputedStyle(one)
      return style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`])
    }
    const sides = ['Top', 'Bottom', 'Left', 'Right'] as const
    const all = (one: Element) => Math.min(...sides.map(side => width(one, side)))
    const underlined = (one: Element): boolean =>
      [one, ...one.querySelectorAll('*')].some(part =>
        getComputedStyle(part).textDecorationLine.includes('underline'),
      )
    const drawn = (one: Element) =>
      one.matches(
        'select, summary, input[type=checkbox], input[type=radio], input[type=range], input[type=date], input[type=time], input[type=file]',
      ) &&
      (one.matches('summary') || getComputedStyle(one).appearance !== 'none')
    for (const one of root.querySelectorAll<HTMLElement>(CONTROLS)) {
      const label = one.matches('.sr-only') ? one.closest('label') : null
      const place = label ?? one
      if (!seen(label ?? one)) continue
      if (all(place) < 1 && !underlined(place) && !drawn(place)) found.push(`no edge: ${say(place)}`)
    }
    for (const one of root.querySelectorAll<HTMLElement>('article')) {
      if (seen(one) && all(one) < 1) found.push(`no edge: ${say(one)}`)
    }
    // A mark, a word, a line or a thicker edge; weight and colour alone are too little.
    const mark = (one: Element) =>
      ['::before', '::after'].map(part => getComputedStyle(one, part).content).join(' ')
    const look = (one: Element) => `${sides.map(side => width(one, side))} ${mark(one)} ${underlined(one)}`
    const pairs = [
      ['[aria-pressed=true]', '[aria-pressed=false]'],
      ['[aria-checked=true]', '[aria-checked=false]'],
      ['[aria-selected=true]', '[aria-selected=false]'],
      ['[aria-current]:not([aria-current=false])', 'button:not([aria-current], [aria-pressed])'],
      ['label:has(> .sr-only:checked)', 'label:has(> .sr-only:not(:checked))'],
    ] as const
    for (const [on, off] of pairs)
      for (const group of root.querySelectorAll(
        'fieldset, [role=group], [role=listbox], nav, ul, ol, section',
      )) {
        const chosen = [...group.querySelectorAll<HTMLElement>(on)].filter(
          one => seen(one) && one.matches('button, a, label, [role]'),
        )
        const others = [...group.querySelectorAll<HTMLElement>(off)].filter(seen)
        for (const one of chosen)
          if (
            others.some(
              other =>
                other.closest('fieldset, [role=group], [role=listbox], nav, ul, ol, section') === group &&
                look(other) === look(one),
            )
          )
            found.push(`chosen by colour alone: ${say(one)}`)
      }
    // Where one is, for somebody at a keyboard.
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))
    const before = document.activeElement
    for (const one of root.querySelectorAll<HTMLElement>(CONTROLS)) {
      if (!one.checkVisibility() || one.matches(':disabled, [role=option]') || one.closest('[inert]'))
        continue
      one.focus({ focusVisible: true, preventScroll: true } as FocusOptions)
      if (document.activeElement !== one) continue
      const shows = [one, one.closest('label') ?? one].some(which => {
        const { outlineStyle, outlineWidth } = getComputedStyle(which)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      if (!shows) found.push(`no focus to be seen: ${say(one)}`)
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    return [...new Set(found)]
  })
}
