import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { wrapTexts } from './wrap-texts.ts'

const Component = () => null
const b = createElement('b', null, 'bold')
const children = (type: unknown, ...given: ReactNode[]) =>
  wrapTexts(type, { children: given.length === 1 ? given[0] : given }).children
/** Wrapped text as `<…>`, for reading. */
const shown = (type: unknown, ...given: ReactNode[]) => {
  const all = children(type, ...given)
  return (Array.isArray(all) ? all : [all]).map(one =>
    (one as ReactElement)?.type === 'span'
      ? `<${(one as ReactElement<{ children: string }>).props.children}>`
      : one,
  )
}

describe('texts that a translated page survives', () => {
  it('leaves an only text alone, and makes one of several', () => {
    expect(children('p', 'three notes')).toBe('three notes')
    expect(children('p', 3, ' notes', false, ' here')).toBe('3 notes here')
  })

  it('wraps text beside anything else, and keeps everybody’s place', () => {
    expect(shown('p', 'You are in ', b, '.')).toEqual(['<You are in >', b, '<.>'])
    expect(shown('p', 3, ' notes', b)).toEqual(['<3 notes>', null, b])
    expect(shown('p', 'a', false, b)).toEqual(['<a>', false, b])
  })

  it('leaves spaces, components’ own props, and what holds text alone', () => {
    expect(shown('p', b, ' ', b)).toEqual([b, ' ', b])
    expect(children('option', 'Table ', 3)).toEqual(['Table ', 3])
    expect(children(Component, 'a', b)).toEqual(['a', b])
  })

  it('wraps what stands in a fragment always: its neighbours are somebody else’s', () => {
    expect(shown(Fragment, 'alone')).toEqual(['<alone>'])
    expect(shown(Fragment, 'a', b)).toEqual(['<a>', b])
  })
})
