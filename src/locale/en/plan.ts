import type { plan as zh } from '../zh/plan.ts'

export const plan: typeof zh = {
  unknownItem: (word, offered) =>
    `The plan has no “${word}”. ${offered.length ? `Did you mean: ${offered.join('; ')}?` : 'The codes are in targets and tasks.'}`,
  period: 'Period',
  closed: (end) => `The plan’s period ended on ${end}; this is how it stood then.`,
  counts: 'Contents',
  countsText: (targets, themes, tasks, measures) =>
    `${targets} targets, ${tasks} tasks under ${themes} themes, ${measures} measures`,
  entries: 'Record',
  entriesText: (count) => (count ? `${count} milestones` : 'nothing recorded yet'),
  themes: 'Themes',
  measures: 'Measures',
  wording: 'Target as worded',
  due: 'Due',
  clause: 'Clause',
  lead: 'Lead',
  leadUnstated: 'the plan does not say',
  theme: 'Theme',
  kind: 'Kind',
  kinds: {
    exact: 'exact: done when reached',
    range: 'range: done at its floor; the ceiling is the planned size',
    approximate: 'approximate: counts as done at nine tenths',
    threshold: 'threshold: must be exceeded',
    ceiling: 'ceiling: done while not above it',
    date: 'date: done when completion is logged in time',
    qualitative: 'qualitative: has no number and no percentage',
  },
  level: 'a yearly level: the latest one counts, they are not added up',
  tasksOf: (theme, count) => `${theme} (${count})`,
  showTargets: 'All targets',
  showTasks: 'All tasks',
  showProgress: 'Progress',
  logFor: (code) => `Log for ${code}`,
  noTheme: (word) => `There is no theme “${word}”.`,
}
