export default function EnterView() {
  return <main>EnterView</main>
}
