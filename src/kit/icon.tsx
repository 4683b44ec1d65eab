/** Our own drawings on a 24-unit square, in the colour of the text. Decoration: the word stands beside. */
const DRAWINGS = {
  alert: 'M12 3 2 20h20L12 3Zm0 7v4m0 3v.01',
  back: 'M19 12H5m6-6-6 6 6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15L6 17Zm4 4h4',
  book: 'M5 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H5V4Zm16 0h-6a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h6V4Z',
  building: 'M4 21V8l8-4 8 4v13M2 21h20M9 21v-5h6v5M8 11h.01M12 11h.01M16 11h.01',
  calendar: 'M4 6h16v14H4V6Zm0 5h16M8 3v4m8-4v4',
  chart: 'M4 4v16h16M8 16v-4m4 4V8m4 8v-6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 5v4.5l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h11v11H9V9Zm-3 6H4V4h11v2',
  device: 'M3 5h18v11H3V5Zm6 15h6m-3-4v4',
  down: 'm6 9 6 6 6-6',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  'eye-off':
    'M3 3l18 18M10 5.3A9.8 9.8 0 0 1 12 5c6 0 10 7 10 7a17 17 0 0 1-3 3.7M6 7.5A17 17 0 0 0 2 12s4 7 10 7c1.500 0 2.900-.4 4.100-1',
  file: 'M6 3h8l5 5v13H6V3Zm8 0v5h5M9 13h7m-7 4h5',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c3 3 3.500 6 3.500 9s-.5 6-3.500 9c-3-3-3.500-6-3.500-9S9 6 12 3Z',
  home: 'M4 11 12 4l8 7M6 10v10h12V10m-8 10v-6h4v6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5m0-8v.01',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm3 1.500L20 4m-4 3.500 3 3',
  lock: 'M6 11h12v9H6v-9Zm2.500 0V8a3.500 3.500 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  next: 'm9 6 6 6-6 6',
  out: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  pen: 'M4 20l1-4L16 5l3 3L8 19l-4 1Z',
  people:
    'M9 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM2.500 20c0-3.600 2.900-6 6.500-6s6.500 2.400 6.500 6M16 5.500a3.300 3.300 0 0 1 0 6M18 14.500c2.100.8 3.500 2.800 3.500 5.500',
  phone:
    'M6 3h4l1.500 5L9 10a12 12 0 0 0 5 5l2-2.500 5 1.500v4c0 1.500-1 3-3 3C10 21 3 14 3 6c0-2 1.500-3 3-3Z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7v-7Z',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13Zm5 11.500L21 21',
  settings:
    'M4 7h9m5 0h2M4 17h3m5 0h8M15.500 4.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5ZM9.500 14.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z',
  shield: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6l8-3Zm-3.500 9 2.500 2.500 4.500-5',
  sort: 'M8 10l4-4 4 4M8 14l4 4 4-4',
  up: 'm6 15 6-6 6 6',
  work: 'M4 6l1.500 1.500L8 5M11 6.500h9M4 12.500 5.500 14 8 11.500M11 13h9M4 19l1.500 1.500L8 18M11 19.500h9',
} as const satisfies Record<string, string>

export type IconName = keyof typeof DRAWINGS

export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={DRAWINGS[name]} />
  </svg>
)
