import { expect, test } from 'vitest'
import { judge } from '../../../src/answer/model/guard.ts'
import { noRows } from '../../../src/answer/model/rows.ts'
import { plan } from '../support.ts'

/** Claims as a careful model words them: shorter than the plan, in its words, now and then in another order. */
const CAREFUL = [
  ['二、主要目标', '到2020年组织实施50个重大社会发展科技示范项目'],
  ['二、主要目标', '打造25－30个省临床医学研究中心，建设30个左右国家和省级可持续发展实验区'],
  ['二、主要目标', '生物技术和新医药产业产值要突破13000亿元'],
  ['二、主要目标', '科技支撑可持续发展和改善社会公共服务的能力显著增强'],
  ['三、重点任务', '重点任务包括人口健康、资源环境、公共安全和生物医药产业四个重点专题'],
  ['三(一) 加强重点病种的规范化诊疗研究', '重点病种包括恶性肿瘤、心脑血管疾病、代谢性疾病、免疫疾病等重大疾病'],
  ['三(一) 加强重点病种的规范化诊疗研究', '以恶性肿瘤、心脑血管疾病等重大疾病为对象，形成规范化、个性化诊疗技术新方案'],
  ['三(一) 加强临床关键核心技术突破和转化应用', '开展精准医疗、干细胞、脑科学、3D生物打印等医学前沿技术的转化应用研究'],
  ['三(一) 加强临床关键核心技术突破和转化应用', '攻克艾滋病、乙肝、禽流感等重大传染病的预防和控制关键技术'],
  ['三(二) 加强水污染防治科技支撑', '研发水污染治理技术和饮用水安全保障技术'],
  ['三(二) 加强水污染防治科技支撑', '目的是支撑重点流域水质明显改善，确保饮用水安全'],
  ['三(二) 加强土壤污染防治科技支撑', '开展土壤重金属污染防治和修复技术研究'],
  ['三(三) 加强防灾减灾科技支撑', '针对地震、地质灾害、火灾、气象灾害等重点领域'],
  ['三(三) 加强食品安全科技支撑', '加强食品安全溯源、检测等关键技术研发'],
  ['三(四) 加强生物医药产业核心技术突破', '推动创新中药的临床研究和产业化开发'],
  ['三(四) 加强生物医药产业核心技术突破', '促进已有大品种药物的二次开发'],
  ['四(二) 完善多元化投入体系', '放大财政资金的杠杆效应，发展科技金融'],
  ['四(二) 完善多元化投入体系', '引导部门、企业和社会资金加大投入'],
  ['四(一) 创新工作体制机制', '深化政产学研合作'],
  ['四(三) 培养引进高层次人才', '培养引进一批社会发展急需的高层次人才'],
] as const

test('what a careful model says mostly passes, as it says it', () => {
  const reasons = CAREFUL.flatMap(([path, text]) => {
    const own = plan.clauses.find((clause) => clause.path === path)?.text ?? ''
    const verdict = judge(plan, noRows(), { text, evidence: [{ path, quote: own }] })
    return 'withheld' in verdict ? [`${text}: ${verdict.withheld.reason}`] : []
  })
  if (process.env.SHOW) console.log(reasons.join('\n'))
  expect(reasons.length / CAREFUL.length).toBeLessThanOrEqual(0.2)
})
