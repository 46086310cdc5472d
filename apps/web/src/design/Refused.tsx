/** Why something was refused, beside the place where one acted. The region stands before its words, so they are read out. */
export function Refused({ error }: { error: string | null }) {
  return (
    <p role="alert" className="text-base font-semibold text-stop empty:hidden">
      {error}
    </p>
  )
}
