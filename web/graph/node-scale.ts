/** What sizes are multiplied by: nodes shrink in a small room and in a crowd, and grow a little in a large room and where they are few. */
export function nodeScale(room: { readonly width: number; readonly height: number }, count: number): number {
  const byRoom = Math.min(1.2, Math.max(0.7, Math.sqrt(Math.min(room.width / 960, room.height / 800))))
  const crowd = Math.max(0.3, Math.min(1, Math.sqrt(350 / count)))
  const few = Math.min(1.3, Math.max(1, Math.sqrt(30 / count)))
  return byRoom * crowd * few
}
