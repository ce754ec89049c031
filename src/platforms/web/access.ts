/**
 * Who may use the playground. On a machine of one's own everybody there may ask and read, and whoever has the key may
 * act as coordinator or admin. Opened to everyone, all are visitors, those of this machine, too: what a proxy passes
 * on cannot be told from them. `publicUrl` is then the only address, where one is given.
 */
export type Access =
  | { to: 'nobody' }
  | { to: 'machine'; key: string }
  | { to: 'everyone'; publicUrl?: string | undefined }
