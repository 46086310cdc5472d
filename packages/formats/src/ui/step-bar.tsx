/** One step of a scale on the wall. */

/** From this share of the highest on there is room for the figure inside. */
const INSIDE = 0.52

/** As high as `share` (0 to 1) of its place, with how many gave this step; nothing where nobody did. */
export function StepBar({ n, share }: { n: number; share: number }) {
  if (n === 0) return null
  const figure = <b className="fs-28 leading-none tabular-nums">{n}</b>
  return (
    <>
      {share < INSIDE && figure}
      <span
        className="flex w-[78%] justify-center rounded-t-[calc(var(--u)*4)] bg-wall-ink pt-2 text-wall"
        style={{ height: `${share * 100}%`, minHeight: 'calc(var(--u) * 6)' }}
      >
        {share >= INSIDE && figure}
      </span>
    </>
  )
}
