import { useLate } from '../live/use-late.ts'

/** Before a board's notes are here nobody knows that there are none; and on some networks they never come. */
export function OnTheirWay() {
  const late = useLate(true)
  return (
    <div role="status" className="absolute inset-0 flex flex-col justify-center">
      <p className="fs-56 animate-land font-serif font-semibold [animation-delay:600ms]">
        The notes are on their way
      </p>
      {late && (
        <p className="fs-40 text-wall-soft">
          They do not come through to this screen just now. If this stays, its network blocks them
          (WebSockets): put it on another one.
        </p>
      )}
    </div>
  )
}
