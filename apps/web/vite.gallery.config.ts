/** The galleries built as they are built for people: what a test looks at, in a tenth of the time that a dev server takes. */
import { globSync } from 'node:fs'
import { defineConfig, mergeConfig } from 'vite'
import app from './vite.config.ts'

export default mergeConfig(
  app,
  defineConfig({
    build: {
      rollupOptions: { input: globSync(`${import.meta.dirname}/src/**/gallery/index.html`) },
      sourcemap: false,
      emptyOutDir: true,
    },
  }),
)
