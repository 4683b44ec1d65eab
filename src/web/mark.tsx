/** Our mark: a way that leads to an open door. */
export const Mark = ({ size = 32 }: { size?: number }) => (
  <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32">
    <rect width="32" height="32" rx="8" fill="#11615f" />
    <path
      d="M11 15v-3.500a5 5 0 0 1 10 0V15"
      fill="none"
      stroke="#fff"
      strokeWidth="2.200"
      strokeLinecap="round"
    />
    <path
      d="M16 12.500c0 4-6.500 4-6.500 8 0 3.500 13 2.500 13 7"
      fill="none"
      stroke="#f2c879"
      strokeWidth="2.200"
      strokeLinecap="round"
    />
  </svg>
)
