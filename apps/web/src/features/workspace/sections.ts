/** The thirteen sections of a record, and which of them hold what a person writes. */
import { t } from '@folkmoot/messages/workspace'
import type { SectionKind } from '@folkmoot/protocol'
import type { Theme } from './api.ts'

export const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'] as const
export type SectionNumber = (typeof NUMBERS)[number]

/** What is written in a section besides its themes, by its number. */
export const WRITTEN_IN: Partial<Record<SectionNumber, Exclude<SectionKind, 'theme'>>> = {
  '2': 'summary',
  '4': 'present',
  '5': 'said',
  '10': 'next',
}

/** One place to write. */
export interface Part {
  /** Its section on the page. */
  id: string
  kind: SectionKind
  /** Of a theme. */
  theme: Theme | null
}

export const partOf = (kind: Exclude<SectionKind, 'theme'>): Part => ({ id: kind, kind, theme: null })
export const themePart = (theme: Theme): Part => ({ id: theme.section, kind: 'theme', theme })

export const labelOf = ({ kind, theme }: Part): string => t('label-of', { kind, name: theme?.name ?? '' })

export const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length
