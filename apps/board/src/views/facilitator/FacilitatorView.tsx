export default function FacilitatorView({ event }: { event: string }) {
  return <main>{event}</main>
}
