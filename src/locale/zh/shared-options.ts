/** Options that many commands have. */
export const sharedOptions = {
  plan: { name: '方案', label: '方案', hint: '用哪个方案，如 2025-plan；默认本频道的' },
}
