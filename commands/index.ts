import type { Command } from '../src/core/command.ts'
import { onAnyPlan, type World } from '../src/world.ts'
import archive from './archive.ts'
import ask from './ask.ts'
import budget from './budget.ts'
import clarifications from './clarifications.ts'
import clarify from './clarify.ts'
import clauses from './clauses.ts'
import digest from './digest.ts'
import gaps from './gaps.ts'
import { helpOn } from './help.ts'
import importPlan from './import.ts'
import load from './load.ts'
import member from './member.ts'
import members from './members.ts'
import milestone from './milestone.ts'
import milestones from './milestones.ts'
import plan from './plan.ts'
import plans from './plans.ts'
import progress from './progress.ts'
import rate from './rate.ts'
import retract from './retract.ts'
import subscribe from './subscribe.ts'
import subscriptions from './subscriptions.ts'
import target from './target.ts'
import targets from './targets.ts'
import task from './task.ts'
import tasks from './tasks.ts'
import unarchive from './unarchive.ts'
import unsubscribe from './unsubscribe.ts'
import use from './use.ts'
import verify from './verify.ts'
import withdraw from './withdraw.ts'

/** Everything a person can say, in the order of the help. */
export const commands: readonly Command<World>[] = [
  ...[
    helpOn(() => commands),
    ask,
    plan,
    targets,
    target,
    tasks,
    task,
    clauses,
    progress,
    milestone,
    milestones,
    withdraw,
    verify,
    digest,
    subscribe,
    unsubscribe,
    subscriptions,
    gaps,
    clarify,
    clarifications,
    retract,
    rate,
    plans,
    use,
    budget,
    member,
    members,
    archive,
    unarchive,
  ].map(onAnyPlan),
  importPlan,
  load,
]
