import { encode } from 'uqr'
import { qrPath } from './qr-path.ts'

/** The standard wants four empty squares around, or readers do not find the corners. */
const QUIET = 4

/** A text as a QR code: drawn here, nothing is fetched, and no markup is made from text. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = encode(text, { border: QUIET })
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(data)} stroke="#000" />
    </svg>
  )
}
