/** Paper speaks a language of its own, while the desk around it goes on in English. */
import type { LANGUAGES } from '@folkmoot/messages/offered'
import { inLanguage, withEnglish } from '@folkmoot/messages/spoken'
import { createContext, type ReactNode, use } from 'react'

type Catalogue = Awaited<ReturnType<(typeof LANGUAGES)[string]['load']>>['translated']

export interface PaperLanguage {
  tag: string
  dir: 'ltr' | 'rtl'
  /** null: English. */
  catalogue: Catalogue | null
}
export const ENGLISH_PAPER: PaperLanguage = { tag: 'en', dir: 'ltr', catalogue: null }

const Context = createContext<PaperLanguage>(ENGLISH_PAPER)
export const PaperLanguageContext = Context.Provider
export const usePaperLanguage = () => use(Context)

/** A part of a sheet that says whatever it says in the language of the paper. Parts that it draws say theirs by themselves. */
export function onPaper<P>(draw: (props: P) => ReactNode): (props: P) => ReactNode {
  return props => {
    const { catalogue } = use(Context)
    return inLanguage(catalogue, () => draw(props))
  }
}

/** On privacy, consent or safety: with its English beneath, while nobody has read it in the paper’s language. */
export function withEnglishBeneath(say: () => string): ReactNode {
  const { words, english } = withEnglish(say)
  return (
    <>
      {words}
      {english !== null && (
        <span lang="en" dir="ltr" className="paper-english">
          {english}
        </span>
      )}
    </>
  )
}

/** Codes and addresses are typed as they stand: from left to right on every sheet. */
export function AsTyped({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="ltr" lang="en" className={className}>
      {children}
    </bdi>
  )
}
