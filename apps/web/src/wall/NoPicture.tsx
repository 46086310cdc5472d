import { t } from '@folkmoot/messages/wall'

/** In a picture's place while it cannot be drawn; `Boundary` draws it again by itself. */
export function NoPicture({ list }: { list?: boolean }) {
  return (
    <p role="status" className="fs-28 leading-[1.25] text-wall-soft">
      {t(list ? 'no-picture-words' : 'no-picture')}
    </p>
  )
}
