import { isRoleCode, type RoleCode } from './roles.ts'

type Held = { readonly post_id: string; readonly role: string }

/** From which of several posts somebody works: the chosen one while it is held, else the eldest. */
export const currentPost = <P extends Held>(
  posts: readonly P[],
  chosen: string | null,
): (P & { readonly role: RoleCode }) | undefined => {
  const known = posts.filter((post): post is P & { readonly role: RoleCode } => isRoleCode(post.role))
  return known.find((post) => post.post_id === chosen) ?? known[0]
}
