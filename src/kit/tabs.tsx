import { Link } from './link.tsx'

type Tab = { readonly to: string; readonly text: string; readonly count?: number }

/** Parts of a page, each with its own address: links, not a widget. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className="tabs no-print" aria-label={label}>
    {tabs.map(({ to, text, count }) => (
      <Link to={to} key={to}>
        {text}
        {count !== undefined && <span className="count num">{count}</span>}
      </Link>
    ))}
  </nav>
)
