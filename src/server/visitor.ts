/** An IPv4 address that came in over an IPv6 socket is the same address. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/, '')

export const isLoopback = (address: string) => /^(::1|127\.\d+\.\d+\.\d+)$/.test(plain(address))

/**
 * The address that a request came from. Behind reverse proxies of our own (`proxies`) it is the last one in
 * `X-Forwarded-For` that is not ours: whatever stands left of it the visitor may have written himself. From
 * anybody else the header is not believed at all.
 */
export const addressBehind = (
  socket: string,
  { forwarded, proxies }: { forwarded: string | undefined; proxies: ReadonlySet<string> },
): string => {
  const hops = [...(forwarded ?? '').split(','), socket].map(plain).filter((one) => one !== '')
  let at = hops.length - 1
  while (at > 0 && proxies.has(hops[at] ?? '')) at -= 1
  return hops[at] ?? 'unknown'
}

/** Browser and system in two coarse words, for the list of one's own sessions. */
export const deviceOf = (agent: string): string => {
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : '?'
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad/.test(agent)
      ? 'iOS'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'macOS'
          : /Linux/.test(agent)
            ? 'Linux'
            : '?'
  return `${browser}, ${system}`
}
