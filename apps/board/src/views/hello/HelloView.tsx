export default function HelloView() {
  return <main>HelloView</main>
}
