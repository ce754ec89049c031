import { subscribedCard, weekdayNumber } from '../src/cards/subscription.ts'
import { option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { subscribe, subscriptionOf } from '../src/digest/subscriptions.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'subscribe',
  role: 'coordinator',
  options: { weekday: option.weekday(), time: option.time(), timezone: option.timezone({ optional: true }) },
  async run({ input, asker, member, now, t, world }) {
    if (asker.place.platform === 'terminal') throw new Problem((words) => words.digest.notHere)
    world.library.mustBeInUse(world.plan)
    const earlier = await subscriptionOf(world.database, asker.place, world.plan.slug)
    const wanted = {
      planSlug: world.plan.slug,
      place: asker.place,
      weekday: weekdayNumber(input.weekday),
      time: input.time,
      timezone: input.timezone ?? world.timezone,
      language: asker.language,
      createdBy: member.id,
    }
    const subscription = await subscribe(world.database, wanted, now)
    return { audience: 'everyone', card: subscribedCard(subscription, !earlier, t) }
  },
})
