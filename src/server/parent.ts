/**
 * The starter that runs this process holds an IPC channel to it. When the starter ends, in whatever
 * way (even `kill -9`), the channel closes, and this process ends too: after `stop`, or after five seconds.
 */
export const endWithParent = (stop: () => Promise<void> | void = () => {}): void => {
  if (process.env.DUONGVE_PARENT !== 'ipc' || !process.send) return

  const end = async () => {
    setTimeout(() => process.exit(1), 5000).unref()
    await stop()
    process.exit(0)
  }
  if (!process.connected) {
    void end()
    return
  }
  process.once('disconnect', end)
  process.channel?.unref() // listening must not keep a finished command alive
}
