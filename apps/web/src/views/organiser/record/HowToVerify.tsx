import { CopyLine } from '../parts/CopyLine.tsx'

/** How anybody checks, offline, that a record is what the room agreed to keep. */
export function HowToVerify() {
  return (
    <div className="flex max-w-prose flex-col gap-3 text-base">
      <p>
        Export the record as JSON. Where Folkmoot’s files are, with or without the network, type this with the
        file’s own name:
      </p>
      <CopyLine text="npm run verify FILE.json" what="the command" />
      <p>
        It computes every note’s seal and each snapshot’s root again and says whether they agree. Compare the
        root it prints with the one above, or with one you wrote down on the day: if a single letter of the
        record was changed, they differ. Notes that were erased at somebody’s request leave an empty place,
        and the record still verifies.
      </p>
    </div>
  )
}
