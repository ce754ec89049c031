/** The first word is shown; all of them are understood. */
export const choices = {
  weekday: {
    mon: ['周一', '星期一', '礼拜一', '1'],
    tue: ['周二', '星期二', '礼拜二', '2'],
    wed: ['周三', '星期三', '礼拜三', '3'],
    thu: ['周四', '星期四', '礼拜四', '4'],
    fri: ['周五', '星期五', '礼拜五', '5'],
    sat: ['周六', '星期六', '礼拜六', '6'],
    sun: ['周日', '星期日', '星期天', '礼拜天', '7'],
  },
  vote: {
    up: ['有用'],
    down: ['没答对', '没用'],
  },
  done: {
    yes: ['是', '已完成'],
    no: ['否', '未完成', '尚未完成'],
  },
  scope: {
    channel: ['本频道', '频道'],
    workspace: ['整个工作区', '工作区'],
  },
  which: {
    current: ['在用'],
    archived: ['已归档', '归档'],
    all: ['全部', '所有'],
  },
  role: {
    viewer: ['查看者'],
    coordinator: ['协调员'],
    reviewer: ['审核员'],
    admin: ['管理员'],
  },
}
