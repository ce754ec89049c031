import type { commands as zh } from '../zh/commands.ts'

export const commands: typeof zh = {
  help: {
    name: 'help',
    summary: 'What you can do and how to write it',
    options: { command: { name: 'command', label: 'Command', hint: 'for example milestone' } },
  },
  plan: { name: 'plan', summary: 'The plan at a glance', options: {} },
  plans: {
    name: 'plans',
    summary: 'Which plans there are, and which is used here',
    options: { which: { name: 'which', label: 'Which', hint: 'in use, archived or all; those in use if empty' } },
  },
  use: {
    name: 'use',
    summary: 'Choose the plan of this channel, or of the workspace',
    options: {
      plan: { name: 'plan', label: 'Plan', hint: 'its short name or title' },
      scope: { name: 'scope', label: 'Scope', hint: 'this channel, or the whole workspace' },
    },
  },
  clauses: {
    name: 'clauses',
    summary: 'Read or search the plan’s clauses',
    options: {
      find: { name: 'find', label: 'Search', hint: 'a clause’s number or words in it' },
      page: { name: 'page', label: 'Page', hint: 'for example 2' },
    },
  },
  targets: {
    name: 'targets',
    summary: 'All targets with their progress',
    options: {
      find: { name: 'find', label: 'Search', hint: 'words in a target’s name' },
      asof: { name: 'asof', label: 'As of', hint: 'for example 2018-06-30; today or the plan’s end if empty' },
      page: { name: 'page', label: 'Page', hint: 'for example 2' },
    },
  },
  target: {
    name: 'target',
    summary: 'One target: its wording, progress and entries',
    options: {
      code: { name: 'code', label: 'Target', hint: 'code or name, for example T2' },
      asof: { name: 'asof', label: 'As of', hint: 'for example 2018-06-30; today or the plan’s end if empty' },
    },
  },
  tasks: {
    name: 'tasks',
    summary: 'Tasks by theme',
    options: {
      find: { name: 'find', label: 'Search', hint: 'words in a task’s name, or a theme’s number' },
      page: { name: 'page', label: 'Page', hint: 'for example 2' },
    },
  },
  task: {
    name: 'task',
    summary: 'One task: its wording and entries',
    options: { code: { name: 'code', label: 'Task', hint: 'code or name, for example 1.4' } },
  },
  progress: {
    name: 'progress',
    summary: 'Progress of the targets against the schedule',
    options: { asof: { name: 'asof', label: 'As of', hint: 'for example 2018-06-30; today if empty' } },
  },
  milestone: {
    name: 'milestone',
    summary: 'Log a milestone',
    options: {
      item: { name: 'item', label: 'Target or task', hint: 'code or name, for example T2 or 1.4' },
      add: { name: 'add', label: 'Amount added', hint: 'how many more, for example 2' },
      level: {
        name: 'level',
        label: 'Level reached',
        hint: 'how much it is now; for levels and changes, for example 9800亿元',
      },
      date: { name: 'date', label: 'Date', hint: 'for example 2018-06-30; today if empty' },
      note: { name: 'note', label: 'Note', hint: 'what happened' },
      done: { name: 'done', label: 'Done', hint: 'for dated and qualitative targets and tasks; figures tell the rest' },
      evidence: { name: 'evidence', label: 'Link to evidence', hint: 'https://…' },
      corrects: { name: 'corrects', label: 'Corrects entry', hint: 'number of the entry it replaces, for example 12' },
    },
  },
  withdraw: {
    name: 'withdraw',
    summary: 'Withdraw a milestone (it stays on record)',
    options: {
      entry: { name: 'entry', label: 'Entry number', hint: 'for example 12' },
      reason: { name: 'reason', label: 'Reason', hint: 'why it is withdrawn' },
    },
  },
  milestones: {
    name: 'milestones',
    summary: 'List the milestones on record',
    options: {
      item: { name: 'item', label: 'Target or task', hint: 'code, for example T2; the latest ones if empty' },
    },
  },
  verify: { name: 'verify', summary: 'Prove that no entry was changed', options: {} },
  ask: {
    name: 'ask',
    summary: 'Ask about the plan; answers quote their clause',
    options: { question: { name: 'question', label: 'Question', hint: 'for example: How many … by 2020?' } },
  },
  rate: {
    name: 'rate',
    summary: 'Rate an answer',
    options: {
      question: { name: 'question', label: 'Question', hint: 'the buttons under an answer fill it in' },
      vote: { name: 'vote', label: 'Vote', hint: 'helpful, or not right' },
    },
  },
  gaps: { name: 'gaps', summary: 'The questions the plan left open, grouped', options: {} },
  clarify: {
    name: 'clarify',
    summary: 'Answer in writing what the plan leaves open',
    options: {
      question: { name: 'question', label: 'Question', hint: 'the question that people ask' },
      answer: { name: 'answer', label: 'Answer', hint: 'the plan office’s answer; it will be cited' },
    },
  },
  clarifications: { name: 'clarifications', summary: 'List the plan office’s written answers', options: {} },
  retract: {
    name: 'retract',
    summary: 'Withdraw a written answer',
    options: { number: { name: 'number', label: 'Number of the answer', hint: 'for example 3' } },
  },
  digest: {
    name: 'digest',
    summary: 'Preview this channel’s digest now (only you see it)',
    options: {
      asof: { name: 'asof', label: 'As of', hint: 'for example 2018-06-30; today or the plan’s end if empty' },
    },
  },
  subscribe: {
    name: 'subscribe',
    summary: 'Send this channel a weekly digest',
    options: {
      weekday: { name: 'weekday', label: 'Day of the week', hint: 'for example Monday' },
      time: { name: 'time', label: 'Time', hint: 'for example 09:00' },
      timezone: { name: 'timezone', label: 'Time zone', hint: 'for example Asia/Shanghai; the setting if empty' },
    },
  },
  unsubscribe: { name: 'unsubscribe', summary: 'Stop this channel’s weekly digest', options: {} },
  subscriptions: { name: 'subscriptions', summary: 'List the digest subscriptions', options: {} },
  budget: {
    name: 'budget',
    summary: 'What the model took today, and its limits',
    options: {
      total: { name: 'total', label: 'Workspace, a day', hint: 'tokens, such as 2000000' },
      person: { name: 'person', label: 'One person, a day', hint: 'tokens, such as 200000' },
    },
  },
  member: {
    name: 'member',
    summary: 'Give or take a member’s role',
    options: {
      who: { name: 'who', label: 'Member', hint: '@someone, or slack:U123' },
      role: { name: 'role', label: 'Role', hint: 'viewer, coordinator, reviewer or admin' },
    },
  },
  members: {
    name: 'members',
    summary: 'Who has which role, since when and by whom',
    options: { page: { name: 'page', label: 'Page', hint: 'for example 2' } },
  },
  import: {
    name: 'import',
    summary: 'Upload a document or a plan file to be read and checked',
    options: {
      file: { name: 'file', label: 'File', hint: 'the plan’s .docx, .pdf, .html, .md or .txt, or a corrected .yaml' },
      slug: {
        name: 'slug',
        label: 'Short name',
        hint: 'small letters, digits, hyphens, such as city-2030; from the file’s name if empty',
      },
    },
  },
  load: {
    name: 'load',
    summary: 'Load a plan file that was checked',
    options: {
      file: {
        name: 'file',
        label: 'Plan file',
        hint: 'short name or file name in the plans folder, such as city-2030',
      },
    },
  },
  archive: {
    name: 'archive',
    summary: 'Archive a plan: out of use, its record stays',
    options: { plan: { name: 'plan', label: 'Plan', hint: 'short name or title' } },
  },
  unarchive: {
    name: 'unarchive',
    summary: 'Bring an archived plan back',
    options: { plan: { name: 'plan', label: 'Plan', hint: 'short name or title' } },
  },
}
