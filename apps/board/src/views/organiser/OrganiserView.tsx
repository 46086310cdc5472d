export default function OrganiserView() {
  return <main>OrganiserView</main>
}
