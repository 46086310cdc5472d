/** In a picture's place while it cannot be drawn; `Boundary` draws it again by itself. */
export function NoPicture({ list }: { list?: boolean }) {
  return (
    <p role="status" className="fs-28 leading-[1.25] text-wall-soft">
      The picture of this activity cannot be drawn just now{list ? ': here is what people wrote.' : '.'}
    </p>
  )
}
