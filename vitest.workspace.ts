import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Many of them start servers, and two cores may be busy with the others.
          testTimeout: 30_000,
          include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
        },
      },
      {
        // A real server and a real Chromium: one file at a time, so that two cores are enough.
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          // As long as somebody in the room would simply wait; what has a promise about its time says so.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Two at once: the one that sits idle for a minute costs the others nothing.
        test: {
          name: 'faults',
          include: ['faults/**/*.fault.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
