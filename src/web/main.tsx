import '../kit/zod.ts' // first: its settings are global and must stand before any schema
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(<App />)
}
