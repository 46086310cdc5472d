/** Latencies in half-millisecond bins up to a minute; the last bin takes the rest. */
export class Histogram {
  private readonly bins = new Float64Array(120_001)
  count = 0

  add(ms: number, times = 1): void {
    const bin = Math.max(0, Math.min(this.bins.length - 1, Math.round(ms * 2)))
    this.bins[bin] = (this.bins[bin] as number) + times
    this.count += times
  }

  clear(): void {
    this.bins.fill(0)
    this.count = 0
  }

  /** The latency in ms that a share `p` of all stayed within; null without any. */
  percentile(p: number): number | null {
    if (this.count === 0) return null
    let left = this.count * p
    for (let bin = 0; bin < this.bins.length; bin++) {
      left -= this.bins[bin] as number
      if (left <= 0) return bin / 2
    }
    return this.bins.length / 2
  }
}
