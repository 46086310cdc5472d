/** A key that does the same as the button it stands in. */
export function Key({ children }: { children: string }) {
  return (
    <span className="ms-2 rounded border border-line px-2 font-sans text-base uppercase" aria-hidden="true">
      {children}
    </span>
  )
}
