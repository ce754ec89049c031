export const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** June and Jun. are 6; 0 where it is no month. */
export const monthOf = (name = ''): number =>
  name === '' ? 0 : MONTH_NAMES.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3))) + 1
