import type { Who } from '../protocol.ts'
import { client } from './client.ts'
import { addPost, emptyRoom, firstPost, grow, type Room } from './room.ts'
import { type Connection, followPosts } from './stream.ts'

/** The rooms that were opened, by their channel. */
export type Rooms = Map<string, Room>

export function roomOf(rooms: Rooms, channel: string): Room {
  const room = rooms.get(channel) ?? emptyRoom()
  rooms.set(channel, room)
  return room
}

interface Events {
  changed(): void
  state(state: Connection, reason?: string): void
  failed(error: unknown): void
}

/** Loads the latest posts of a room and follows it; returns how to end that. */
export function enter(room: Room, who: Who, { changed, state, failed }: Events): () => void {
  let leave = () => {}
  let left = false
  const follow = () => {
    if (left) return
    leave = followPosts(who, {
      after: () => room.last,
      post(post) {
        addPost(room, post)
        room.last = Math.max(room.last, post.id)
        changed()
      },
      growing(growing) {
        grow(room, growing)
        changed()
      },
      state,
    })
  }
  load(room, who).then(changed).then(follow).catch(failed)
  return () => {
    left = true
    leave()
  }
}

async function load(room: Room, who: Who) {
  if (room.loaded) return
  const { posts, earlier } = await client.posts(who)
  for (const post of posts) addPost(room, post)
  Object.assign(room, { last: posts.at(-1)?.id ?? 0, earlier, loaded: true })
}

export async function loadEarlier(room: Room, who: Who): Promise<void> {
  const { posts, earlier } = await client.posts(who, firstPost(room))
  for (const post of posts) addPost(room, post)
  room.earlier = earlier
}
