/** Digits of any script → 0 to 9: “٢” and “２” are 2. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digit => (/[0-9]/.test(digit) ? digit : String(decimalValue(digit))))
}

/** Unicode keeps the ten digits of a script together, in order; the mathematical ones fold to plain ones. */
function decimalValue(digit: string): number {
  const plain = digit.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return Number(plain)
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}
