import { describe, expect, test } from 'vitest'
import { askerOf, planOf } from './support.ts'

// A plan made up for the test, whose sentences say several things of one kind.
const plan = planOf(
  '测试区全民阅读促进方案（2026—2028年）',
  '一、目标',
  '到2028年，社区书屋覆盖率达到70%，力争达到80%，其中200平方米以上的书屋占比不低于40%。',
  '二、任务',
  '（一）开放场馆。书屋每天开放不少于8小时，晚间开放时间不少于3小时。在东湖街道建设绘本主题馆，在西山街道建设地方文献馆。',
  '（二）办好活动。每两年举办一届全区读书节，各学校每学期举办一次阅读周。',
  '（三）培训馆员。书屋管理员培训时间不少于20学时，鼓励有条件的书屋培训30学时。',
  '（四）开放借阅。书屋图书向本区居民开放外借。读者证可以在各书屋通用。书屋不得收取押金，租借期限不超过30天。100平方米以下的书屋补助5万元。',
)
const ask = askerOf(plan)

describe('what is claimed is held against the plan', () => {
  test.each<[string, RegExp]>([
    ['书屋每天开8小时，晚间开放不少于5小时，是吧', /^不是5小时，方案写的是不少于3小时/],
    ['书屋每天开放8小时，晚间开放不少于3小时，是吧', /^是的，8小时、3小时。/],
    ['两百平方米以上的书屋占三成五就够了吧', /^不是35%，方案写的是不低于40%/],
    ['全区读书节一年办一届吧', /^不是一年办一届，方案写的是每两年/],
    ['全区读书节两年办一届，学校阅读周每学期都要办，没记错吧', /^是的，两年办一届、每学期。/],
    ['管理员培训底线是30学时对不对', /^不是30学时，方案写的是不少于20学时/],
    ['东湖街道建的是地方文献馆，对吧', /^不是，方案写的是“在东湖街道建设绘本主题馆”/],
    ['读书节的书单有没有', /^方案里没有“书单”/],
  ])('%s', async (question, expected) => {
    expect((await ask(question)).text).toMatch(expected)
  })

  test('what the plan does not settle is left to the reader', async () => {
    expect((await ask('书屋管理员都得考证才能上岗，对吧')).text).not.toMatch(/^(?:是的|不是)/)
  })

  test.each<[string, RegExp]>([
    ['书屋能收押金吗', /^方案.*书屋不得收取押金/],
    ['书屋收押金行不行', /^方案.*书屋不得收取押金/],
    ['书屋也得收押金？', /^方案.*书屋不得收取押金/],
    ['读者证在微信上能通用吗', /^方案.*读者证可以在各书屋通用/],
    ['押金还要不要管', /^方案.*不得收取押金/],
    ['我们书屋才60平方米，要不要收押金', /^方案.*不得收取押金/],
    ['500平方米的书屋是补助5万元吗', /^(?!是的)/],
  ])('%s is answered by the sentence that decides it, alone', async (question, expected) => {
    const { text } = await ask(question)
    expect(text).toMatch(expected)
    expect(text.split('\n')).toHaveLength(1)
  })

  test('书屋图书向本区居民开放外借吗 is said just so', async () => {
    expect((await ask('书屋图书向本区居民开放外借吗')).text).toMatch(/^是的，方案是这样写的。/)
  })
})
