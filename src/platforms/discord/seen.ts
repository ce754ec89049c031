/** Says whether an identity came before, among the latest ones. A resumed connection may repeat what it sent. */
export function createSeen(most = 1000): (id: string) => boolean {
  const ids = new Set<string>()
  return (id) => {
    if (ids.has(id)) return true
    ids.add(id)
    const [oldest] = ids
    if (ids.size > most && oldest) ids.delete(oldest)
    return false
  }
}
