import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The staff app. Nothing inline, no address of anybody else: the strict policy must hold as it is. */
export default defineConfig({
  plugins: [react()],
  publicDir: 'public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0, // a `data:` address would be blocked
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    manifest: true,
    reportCompressedSize: false,
  },
  server: {
    port: 4701,
    strictPort: true,
    proxy: { '/api': 'http://localhost:4700' },
  },
})
