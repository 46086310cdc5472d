/** A label before its words on one line: “By when: Easter”, but “What happened? Nobody came”. */
export function lineLabel(label: string): string {
  return /[?!:.…]$/.test(label) ? label : `${label}:`
}
