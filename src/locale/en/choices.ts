import type { choices as zh } from '../zh/choices.ts'

export const choices: typeof zh = {
  weekday: {
    mon: ['Monday'],
    tue: ['Tuesday'],
    wed: ['Wednesday'],
    thu: ['Thursday'],
    fri: ['Friday'],
    sat: ['Saturday'],
    sun: ['Sunday'],
  },
  vote: {
    up: ['helpful'],
    down: ['not right'],
  },
  done: {
    yes: ['yes', 'done'],
    no: ['no', 'not done'],
  },
  scope: {
    channel: ['this channel'],
    workspace: ['the whole workspace'],
  },
  which: {
    current: ['in use'],
    archived: ['archived'],
    all: ['all'],
  },
  role: {
    viewer: ['viewer'],
    coordinator: ['coordinator'],
    reviewer: ['reviewer'],
    admin: ['admin'],
  },
}
