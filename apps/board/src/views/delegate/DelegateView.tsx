export default function DelegateView({ event }: { event: string }) {
  return <main>{event}</main>
}
