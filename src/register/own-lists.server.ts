import { refuse } from '../kernel/refusal.ts'
import { type Handler, handle } from '../store/context.ts'
import { registerContract } from './contract.ts'
import { dropOwn, keepOwn, savedOf } from './saved.server.ts'

const MOST_LISTS = 30
const kept = registerContract.keepList.input.omit({ id: true })

const lists = handle(registerContract.lists, async (_, ctx) => ({
  lists: (await savedOf(ctx, 'list')).map(({ id, value }) => ({ id, ...kept.parse(value) })),
}))

const keepList = handle(registerContract.keepList, async ({ id, ...value }, ctx) => {
  const before = await savedOf(ctx, 'list')
  if (before.length >= MOST_LISTS && !before.some((one) => one.id === id)) return refuse('too-many')
  await keepOwn(ctx, { id, kind: 'list', value })
  return { id }
})

const dropList = handle(registerContract.dropList, async ({ id }, ctx) => ({
  dropped: await dropOwn(ctx, id),
}))

export const ownListsHandlers: readonly Handler[] = [lists, keepList, dropList]
