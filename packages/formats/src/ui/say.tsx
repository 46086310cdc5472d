import { Fragment, type ReactNode } from 'react'

/** A sentence that holds elements, as a message's `parts` gives it. */
export function Say({ parts }: { parts: readonly ReactNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
}
