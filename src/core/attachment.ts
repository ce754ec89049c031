/** A file that came with a request. */
export interface Attachment {
  /** As the person's machine calls it, without a path. */
  name: string
  bytes: Uint8Array
}

/** The files of a request, by the option that each is for; the raw input holds their names. */
export type Attachments = Readonly<Record<string, Attachment>>

/** The largest file that a platform passes on, in megabytes. */
export const MOST_MEGABYTES = 50
