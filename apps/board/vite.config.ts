import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.FOLKMOOT_SERVER ?? 'http://127.0.0.1:4600'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Nothing inlined: the server's content security policy allows no data: addresses.
  build: { target: 'es2022', sourcemap: true, assetsInlineLimit: 0 },
  // The Host header stays as the browser sent it, so that the server's check of the origin holds in development too.
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/sync': { target: server, ws: true },
    },
  },
})
