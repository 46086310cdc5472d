export default function JoinView({ code }: { code: string | null }) {
  return <main>Join {code}</main>
}
