import { day } from '../kernel/day.ts'
import { type Handler, handle } from '../store/context.ts'
import { communesOf } from './area.ts'
import { areaContract } from './area-contract.ts'

const communes = handle(areaContract.communes, async ({ province, on }, ctx) => ({
  areas: communesOf(province, on === null ? ctx.today : day(on)).map(({ code, name, kind }) => ({
    code,
    name,
    kind,
  })),
}))

export const areaHandlers: readonly Handler[] = [communes]
