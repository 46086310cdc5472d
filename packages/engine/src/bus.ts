/**
 * A doorbell between nodes: it carries only (topic, sequence) and may drop, duplicate or reorder. Whoever hears it
 * reads the store after the sequence it has, so a lost ring costs latency and never a note.
 */
export interface Bus {
  ring(topic: string, seq: number): void
  /** The answer stops listening. */
  listen(topic: string, heard: (seq: number) => void): () => void
  close(): Promise<void>
}
