import type { Card } from './reply.ts'

/** A message in a channel of the playground: what a person typed, or the card the bot answered with. */
export interface Post {
  /** Grows with every post. */
  id: number
  channel: string
  author: string
  text?: string
  card?: Card
  key?: string
  createdAt: Date
}

export type NewPost = Omit<Post, 'id'>

/** Most posts that one reading returns. */
export const POSTS_AT_ONCE = 100

/** What was said in the channels of the playground; it only grows. */
export interface PostLog {
  /** Stores a post. Where its key is already there, the post that has it is returned and nothing is stored. */
  append(post: NewPost): Promise<Post>
  /** The posts after an id, oldest first. POSTS_AT_ONCE of them mean that there may be more. */
  list(channel: string, after: number): Promise<Post[]>
  /** The latest posts, or the latest before an id; oldest first, as many as `list`. */
  latest(channel: string, before?: number): Promise<Post[]>
  /** Every channel that has a post. */
  channels(): Promise<string[]>
  byKey(key: string): Promise<Post | undefined>
}
