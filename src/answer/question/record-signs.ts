import type { Language } from '../../locale/index.ts'
import type { RecordQuery } from '../../progress/query/index.ts'
import { EACH_ENTRY } from './record-entry-signs.ts'

export type Want = RecordQuery['want']

const WHICH = '(?:哪|什么|啥|谁)(?:一?[个些几项条类种])?'
const LOGGED = '(?:登记|登|记录|录入?|填报?|上报|报送|报|记)'
const ENTRY = '(?:条|笔|次(?!数)|里程碑|记录|条目|登记)'
const NONE = '(?:没有?|未|无|零|空)(?:任何|一条|有|过|被|人|谁|往里|去)*'
/** 清完, 竣工: it is over. */
const DONE =
  '(?:完成|交[账差卷]|收工|达到|达标|达成|实现|做到|建成|竣工|完工|完结|了结|收[尾官]|(?![没未不说])\\p{Script=Han}完)'
const MUCH = '(?:多少|(?<![这那哪好])几(?!乎|何)|百分之几|几成)'

/** What asks the record for each thing, the most telling first. Closed classes of words: nothing in them is of one plan. */
export const WANT_SIGNS: Record<Language, readonly [Want, RegExp][]> = {
  zh: [
    ['returned', /退回|打回|驳回|被退|退了|否掉|(?:审核?|审批)不?没?过(?:不了|去)/u],
    [
      'pending',
      /(?:待审|未审)(?!的?(?:也|都|要)?(?:算|计|包|加))|没审|在审|待批|待核|等(?:着|待)?(?:审|批|核)|(?:没|未|还没)(?:有)?(?:通过|审核|审批|批)|审核中|等核实/u,
    ],
    [
      'corrections',
      /更正|订正|改[过正动]|修改|改了(?!多少|几|\d)|变[过动]|(?:怎么|为什么|为啥)(?:又|就)?(?:变|改)成|动过|勘误|改完(?:后|之后|的)?(?:数|是)|改了?(?:几|多少)[次回遍]|(?:谁|怎么)改|(?:后来|哪天|何时|什么时候|几号)[^,，。?？;；]{0,3}改(?![造建完好掉善革])|改成|改[前后]|原[来先][^,，。?？;；]{0,2}[登记报填录]/u,
    ],
    ['withdrawals', /撤(?!并|县|村|乡|校)|作废|收回/u],
    [
      'unrecorded',
      new RegExp(
        `(?:${WHICH}|哪里)[^,，。?？;；]{0,10}${NONE}(?:${LOGGED}|填|写|碰|管|动静?|进展)|(?:一条|任何)[^,，。?？;；]{0,8}(?:没|无)|(?:还没|没有?|未|尚未|无)(?:任何)?${LOGGED}(?:过)?的?(?:目标|任务|事项|指标)?(?:有|是)?(?:哪|什么|啥)|空白`,
        'u',
      ),
    ],
    [
      'people',
      new RegExp(
        `(?:谁|哪一?个人|哪位|每个?人|各人)[^,，。?？;；]{0,6}${LOGGED}[^,，。?？;；]{0,6}(?:最(?![新近后早])|更|几|多|少)|登记最[多少]的?(?:人|是谁)`,
        'u',
      ),
    ],
    ['entries', EACH_ENTRY.zh],
    ['sum', /加(?:在一起|起来|总)|总和|相加|之和/u],
    [
      'latest',
      new RegExp(
        `最新|最早|首[条笔次]|第一[条笔次]|最近[一二两三四五六七八九十\\d]{1,2}${ENTRY}|最近(?:的)?(?:一|那)?${ENTRY}|最近一|最后(?:的)?(?:一|那)?${ENTRY}|上一${ENTRY}|最近[^,，。?？;；]{0,4}[一二两三四五六七八九十\\d]{1,2}${ENTRY}|最近(?:是)?(?:什么时候|哪天|谁)${LOGGED}`,
        'u',
      ),
    ],
    [
      'count',
      new RegExp(
        `${MUCH}(?:条|笔|次(?!数)|[回遍]|个?(?:记录|里程碑|条目))|${LOGGED}(?:了|过)?(?:多少|几)(?:条|笔|次|[回遍])|(?:条|笔)数`,
        'u',
      ),
    ],
    [
      'peak',
      /(?:哪|什么)(?:一|个)?(?:年|季度|月)[^,，。?？;；]{0,12}最|最(?:多|少|快|慢|高|低)[^,，。?？;；]{0,6}(?:是)?(?:哪|什么)(?:一|个)?(?:年|季度|月)/u,
    ],
    [
      'growth',
      /(?:哪|谁|什么)[^,，。?？;；]{0,12}(?:增|涨|走|升|进步|推进|上|加)[^,，。?？;；]{0,4}最(?:多|快|大|少|慢|小|明显|猛)|(?:增长|新增|增加|进步|推进|涨)(?:得)?最(?:多|快|大|少|慢|小)/u,
    ],
    [
      'ranking',
      /排(?:个|一)?(?:序|名|行|位|队|下|排)|垫底|殿后|最拖|(?:[冲跑走排赶落拖掉][在到得]?了?|在|是)最?(?:[前后]头|[前后]面|末尾|最[前后])|最接近|离[^,，。?？;；]{0,4}最[近远]|从(?:高到低|低到高|快到慢|慢到快)|(?:完成率|进度|比例|完成度)[^,，。?？;；]{0,4}最[高低快慢]|最[高低快慢]的?(?:是|目标|指标)|谁?(?:最快|最慢)/u,
    ],
    [
      'proportion',
      /占比|占[^,，。?？;；]{0,10}(?:多少|几|比例|比重|百分|一?半)|(?:多少|几成|百分之几)[^,，。?？;；]{0,4}是[^,，。?？;；]{0,8}(?:新增|加|的)/u,
    ],
    [
      'late',
      new RegExp(
        `该(\\p{Script=Han})[没未]\\1|(?:到期|过期|到点|期限)[^,，。?？;；]{0,4}(?:没|未|仍|还)|有没有[^,，。?？;；]{0,8}(?:没|未)(?:有)?(?:能)?${DONE}的|落后|滞后|逾期|超期|延期|拖[得后着延期]|误[期点]|延误|耽[误搁]|掉队|最差|跟不上|(?:哪|谁|什么)[^,，。?？;；]{0,10}(?:没有?|未|不)(?:能)?(?:${DONE}|跟上)|(?:没有?|未)${DONE}的?(?:目标|任务|指标)?(?:有|是)?(?:哪|什么|啥|谁)|赶不上进度|(?:没有?|未)${DONE}的[?]?$|(?:比较|进度)慢`,
        'u',
      ),
    ],
    [
      'finished',
      new RegExp(
        `有没有[^,，。?？;；]{0,6}${DONE}了?的|有没有(?:哪[个些])?(?:目标|任务|指标)[^,，。?？;；]{0,4}${DONE}|(?:哪|什么(?!时)|谁)[^,，。?？;；]{0,10}${DONE}(?:了|过|的|$|(?:要求|目标|标准)值?了)|(?:已经?|都)?${DONE}了?的(?:目标|任务|指标|活|事)?(?:有|是)?(?:哪|什么|啥|谁|几)`,
        'u',
      ),
    ],
    [
      'pace',
      /速度|节奏|来得及|来不来得及|赶(?:得|不)上|(?:能|会|可)(?:不能|否|不会)?(?:按时|按期|如期|准时)|(?:做|完|干|建|办)(?:得|不)(?:完|成|到)|平均|(?:(?:每|一)个?[年月]|每季度)[^,，。?？;；]{0,10}(?:要|得|需|才|多少|几)|照(?:这|此|目前|现在)|[按照][^,，。?？;；]{0,10}的?(?:速度|趋势|进度|节奏|劲头|势头|步子)|趋势|预计|预测|能(?:不能)?(?:完成|达到|做完|达标|实现)(?:吗|么|不|$)|才(?:够|能)/u,
    ],
    [
      'added',
      /新增|新上|新建|新立|增(?:加|长|了|量)?|加了|多了|涨了|提高了|上升了|净增|批了|建了|上了|做了|完成了(?=多少|几)|认定了/u,
    ],
    [
      'entries',
      new RegExp(
        `佐证|证明(?!书)|凭证|备注|说明[里中上]|(?:有|附|交|传)(?:了)?(?:没有?)?[^,，。?？;；]{0,4}(?:材料|附件|证据|链接)|(?:材料|附件|证据|链接)(?:呢|没|有没有|在哪|齐|全)|(?:谁|哪[个位]|什么人)[^,，。?？;；]{0,6}${LOGGED}|${LOGGED}(?:的)?(?:人|者)?(?:是|有)?谁|${LOGGED}人|经办|${LOGGED}(?:了|过)?(?:些|的)?(?:是|有)?(?:什么|啥|哪些|吗|没)|(?:有|没)(?:什么|啥|哪些|没有|任何)?新?(?:登记|记录|里程碑|进展|动静)|(?:登记|记录|台账|里程碑)|#\\d|第\\d+笔`,
        'u',
      ),
    ],
  ],
  en: [
    ['returned', /\b(?:returned|rejected|sent back|turned down|refused|bounced)\b/iu],
    [
      'pending',
      /\b(?:pending|await(?:s|ing)?|waiting|under review|unapproved|not (?:yet )?(?:been )?(?:approved|reviewed)|to be (?:approved|reviewed))\b/iu,
    ],
    [
      'corrections',
      /\bcorrect(?:ed|ions?)\b|\bamend(?:ed|ments?)?\b|\brevised\b|\b(?:been|was|were|ever|got)\b[^?]{0,40}\b(?:changed|altered|edited|fixed)\b|\bwho changed\b/iu,
    ],
    ['withdrawals', /\bwithdr(?:ew|awn|awals?)\b|\bretracted\b/iu],
    [
      'unrecorded',
      /\b(?:no|not|without|zero|nobody|no one|nothing|never)\b[^?]{0,20}\b(?:entr(?:y|ies)|records?|recorded|logged|logging|report(?:ed|ing)|milestones?|touched)\b|\b(?:which|what|any)\b[^?]*\b(?:empty|blank|nothing)\b/iu,
    ],
    [
      'people',
      /\bwho (?:has )?(?:logged|recorded|reported|entered) (?:the )?(?:most|least|fewest)\b(?! recent)|\bper person\b|\beach (?:person|member)\b/iu,
    ],
    ['entries', EACH_ENTRY.en],
    ['sum', /\badd(?:ed)? (?:up|together)\b|\bsum of\b/iu],
    [
      'latest',
      /\b(?:latest|newest|most recent|last|first) (?:\w+ )?(?:entry|entries|records?|milestones?|updates?|one)\b|\blast (?:logged|recorded)\b/iu,
    ],
    [
      'count',
      /\bhow many (?:entries|records|milestones|times|updates)\b|\bnumber of (?:entries|records|milestones)\b/iu,
    ],
    [
      'proportion',
      /\b(?:what|which) (?:share|proportion|percentage|part|fraction)\b[^?]*\b(?:came|added|this year|last year|of (?:the|that|all) (?:total|them))|\bhow much of the total\b/iu,
    ],
    [
      'ranking',
      /\brank(?:ing|ed)?\b|\bin order of\b|\bsort\b|\b(?:furthest|farthest) (?:along|ahead|behind)\b|\b(?:highest|lowest) (?:completion|rate|share)\b/iu,
    ],
    ['peak', /\b(?:which|what|in which) (?:year|quarter|month)\b/iu],
    [
      'growth',
      /\b(?:which|what)\b[^?]*\b(?:grew|moved|gained|advanced|progressed|rose)\b[^?]*\b(?:most|least|fastest|slowest)\b|\bfastest[- ]growing\b/iu,
    ],
    [
      'late',
      /\b(?:behind(?! the \w* ?(?:entry|record|update))|late|overdue|lagging|delayed|missed|off track|slipping|slowest)\b|\b(?:which|what)\b[^?]*\b(?:not (?:been )?(?:met|reached|done|completed|finished)|unmet|fell short)\b/iu,
    ],
    ['finished', /\b(?:which|what)\b[^?]*\b(?:done|complete|completed|finished|reached|met|achieved)\b/iu],
    [
      'pace',
      /\bpace\b|\bat this rate\b|\bon track\b|\bin time\b|\bon time\b|\bper (?:month|year|quarter)\b|\ba (?:month|year) (?:do|would|must)\b|\b(?:each|every) (?:month|year)\b|\baverage\b|\bwill (?:we|it|they)\b|\bproject(?:ed|ion)\b|\bforecast\b/iu,
    ],
    ['added', /\b(?:added|add|gained|new|grew|rose|rise|fell|changed?|increase[ds]?|built|completed|done)\b/iu],
    [
      'entries',
      /\bevidence\b|\bproof\b|\battach(?:ed|ment)|\bsupporting document|\bwho (?:logged|recorded|entered|reported|added|filed)\b|\blogged\b|\brecorded\b|\brecords?\b|\bledger\b|\bmilestones?\b|\bentr(?:y|ies)\b|\breported\b/iu,
    ],
  ],
}

/** What waits for review is let through. */
export const APPROVES = /批(?:下来|了|准|过)|过审|通过|过了审|\bapproved\b|\bgo(?:es)? through\b/iu

/** How the record itself works is no question about what stands in it. */
export const HELP_SIGNS: Record<Language, RegExp> = {
  zh: /怎么(?:操作|用|填|登|录|记(?!录)|弄)|如何(?:操作|填|登|录)|^(?:台账|里程碑|佐证|登记|更正|序时进度)(?:是|指)(?:什么|啥)/u,
  en: /\bhow (?:do|can|should) (?:i|we|you) (?:log|record|enter|correct|withdraw|file)\b|^what(?:'s| is) an? (?:milestone|ledger|entry)\b/iu,
}
