import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.FOLKMOOT_SERVER ?? 'http://127.0.0.1:4600'

export default defineConfig({
  // Elements are made by `src/jsx`, so that a translated page stays whole.
  plugins: [react({ jsxImportSource: '#jsx' }), tailwindcss()],
  resolve: { alias: { '#jsx': `${import.meta.dirname}/src/jsx` } },
  // Nothing inlined: the server's content security policy allows no data: addresses.
  // One style sheet: a part whose own style sheet could not be fetched would stay without it.
  // Targets: the floor that README states; `browser-floor.node.test.ts` and the project's `lib` hold it.
  build: {
    target: ['safari16.4', 'chrome111', 'firefox128'],
    sourcemap: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
  },
  // The Host header stays as the browser sent it, so that the server's check of the origin holds in development too.
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/sync': { target: server, ws: true },
    },
  },
})
