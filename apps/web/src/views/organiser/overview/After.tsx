import { Afterwards } from './Afterwards.tsx'
import { Ending } from './Ending.tsx'
import { Keeping } from './Keeping.tsx'

/** What becomes of the event once its days are over. */
export default function After() {
  return (
    <>
      <Keeping />
      <Afterwards />
      <Ending />
    </>
  )
}
