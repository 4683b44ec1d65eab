import type { Day } from '../src/kernel/day.ts'
import { casesBefore } from './cases-before.ts'
import { casesIdentified } from './cases-identified.ts'
import { casesOfMountains } from './cases-mountains.ts'
import { casesOfStays } from './cases-stays.ts'
import { casesOfSupport } from './cases-support.ts'
import { casesOfTowns } from './cases-towns.ts'
import type { DemoFile } from './sheets.ts'

/** Everybody here is invented. Days count back from the day the demo is loaded, so something is always due. */
export const demoFiles = (today: Day): readonly DemoFile[] => [
  ...casesBefore,
  ...casesOfMountains(today),
  ...casesOfTowns(today),
  ...casesOfStays(today),
  ...casesIdentified(today),
  ...casesOfSupport(today),
]
