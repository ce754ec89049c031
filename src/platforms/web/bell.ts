/** Wakes those who wait for something new. */
export interface Bell {
  ring(): void
  /** To be called before looking for news; what it returns is awaited when there are none. */
  listen(): Promise<void>
}

export function createBell(): Bell {
  let ring = () => {}
  let rung = Promise.resolve()
  const renew = () => {
    rung = new Promise((resolve) => {
      ring = resolve
    })
  }
  renew()
  return {
    ring() {
      ring()
      renew()
    },
    listen: () => rung,
  }
}
