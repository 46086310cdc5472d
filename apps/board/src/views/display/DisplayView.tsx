export default function DisplayView({ event }: { event: string | null }) {
  return <main>{event}</main>
}
