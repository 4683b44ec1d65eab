import { useId } from 'react'

type Props = { readonly text: string; readonly done: number; readonly all: number }

/** How far it is, in words and as a bar; read out when it moves. */
export const ProgressBar = ({ text, done, all }: Props) => {
  const id = useId()
  return (
    <div className="stack tight">
      <p id={id} role="status" className="num">
        {text}
      </p>
      <progress aria-labelledby={id} value={done} max={Math.max(1, all)} className="whole-line" />
    </div>
  )
}
