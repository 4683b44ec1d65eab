/** Every commune since 1 July 2025, and Huế's districts and communes before. For the server: 270 kB. */
import { type AreaVersion, versionFromRow } from './area-version.ts'
import areas from './data/areas.json' with { type: 'json' }

/** Districts and communes, sorted by code, then by first day. */
export const localVersions: readonly AreaVersion[] = areas.rows.map(versionFromRow)

export const versionsByCode: ReadonlyMap<string, readonly AreaVersion[]> = Map.groupBy(
  localVersions,
  (one) => one.code,
)
