/**
 * What a room tells of its own work, in numbers only: no words, no ids. The engine counts nothing itself; whoever runs it
 * may. Called in the room's loop: nothing here may wait or throw.
 */
import type { DiskFault } from './disk-trouble.ts'

export interface EngineMeter {
  /** A turn ended, its answers released: how long it took in all, and how much it found waiting. */
  turn(ms: number, taken: number): void
  /** Something was made durable, in so many ms. */
  committed(ms: number): void
  /** A commit failed. */
  failed(): void
  /** What was written before a barrier is on disk, so many ms after the barrier arrived. */
  saved(ms: number): void
  /** One frame of a board left for so many readers. Called once a frame, not once a reader. */
  boardFrame(readers: number, bytes: number): void
}

export const quietMeter: EngineMeter = {
  turn() {},
  committed() {},
  failed() {},
  saved() {},
  boardFrame() {},
}

/** How a room is just now. */
export interface RoomVitals {
  /** Pages in memory. */
  pages: number
  /** Messages, tasks and joins that wait for the next turn. */
  waiting: number
  /** People with words here for longer than was asked that are not on disk yet. */
  unsaved: number
  /** Why nothing can be stored, if so: then the room can be read only. */
  trouble: DiskFault | null
}
