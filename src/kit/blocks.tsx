import type { ReactNode } from 'react'

/** A piece of a page on white. One level only: a card never holds a card. */
export const Card = (props: { title?: string; actions?: ReactNode; children: ReactNode }) => (
  <section className="card" aria-label={props.title}>
    {props.title && (
      <div className="card-head">
        <h2>{props.title}</h2>
        {props.actions}
      </div>
    )}
    {props.children}
  </section>
)

export type Fact = { readonly label: string; readonly value: ReactNode }

/** Names and what stands for them. */
export const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <dl className="facts">
    {rows.map(({ label, value }) => [
      <dt key={`${label}-name`}>{label}</dt>,
      <dd key={`${label}-value`}>{value}</dd>,
    ])}
  </dl>
)

/** A row of buttons; one under the other, whole width, on a narrow screen. */
export const Actions = ({ children }: { children: ReactNode }) => (
  <div className="actions no-print">{children}</div>
)

/** Figures, codes, money: digits of one width. */
export const Num = ({ children }: { children: ReactNode }) => <span className="num">{children}</span>

/** The heading of a screen. The window's title stays neutral: it must reveal nothing. */
export const PageTitle = (props: { children: ReactNode; under?: ReactNode; actions?: ReactNode }) => (
  <div className="row apart">
    <div className="page-title">
      <h1 id="page-title" tabIndex={-1}>
        {props.children}
      </h1>
      {props.under && <div className="muted">{props.under}</div>}
    </div>
    {props.actions}
  </div>
)

export const EmptyState = (props: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <p>
      <b>{props.title}</b>
    </p>
    {props.children && <p className="muted">{props.children}</p>}
    {props.action}
  </div>
)
