import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** More, on demand. */
export const Disclosure = (props: { summary: ReactNode; children: ReactNode; open?: boolean }) => (
  <details className="disclosure" open={props.open}>
    <summary>
      <Icon name="next" size={18} />
      {props.summary}
    </summary>
    <div>{props.children}</div>
  </details>
)
