import { refusals } from '../en/refusals.ts'
import { codeWords } from '../refusal-words.ts'

/** null where few people can meet it (`refusals-leading.ts`), or a newer server said it: it comes with words. */
export function wordsOf(refusal: {
  reason: string
  params?: Readonly<Record<string, string | number>> | undefined
}): string | null {
  return codeWords('refusals', refusals, refusal)
}
