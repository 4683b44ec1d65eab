/** What opening a keyring costs in tests: half a second of the machine each time would be most of their time. */
export const LIGHT = { memoryKiB: 64, passes: 1 } as const
