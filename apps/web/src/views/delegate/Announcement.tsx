import { usePhoneView } from './phone.ts'

/** A line of the facilitator's, on every screen for as long as it stands. */
export function Announcement() {
  const announcement = usePhoneView(view => view.stage.announcement)
  return (
    <div role="status" className="col-span-full">
      {announcement && (
        <p
          key={announcement.at}
          dir="auto"
          className="mx-auto mb-2 animate-land bg-hall px-4 py-3 text-lead font-semibold text-[#f7f1e3] wrap-anywhere lg:mx-8 lg:rounded-field"
        >
          {announcement.text}
        </p>
      )}
    </div>
  )
}
