import type { RecordFinding, RecordQuery } from '../../progress/query/index.ts'
import type { Part } from '../draft.ts'
import {
  correctionParts,
  countParts,
  noRecordsParts,
  peopleParts,
  recordsParts,
  uncorrectedParts,
} from './record-entries.ts'
import { comparedParts, differenceParts, gainParts, proportionParts, standingParts } from './record-figures.ts'
import {
  fasterParts,
  growthParts,
  overviewParts,
  rankingParts,
  statusesParts,
  unrecordedParts,
} from './record-lists.ts'
import { averageParts, crossedParts, paceParts, supposedParts, verdictParts } from './record-outlook.ts'
import { levelsParts, peakParts } from './record-peak.ts'
import { reviewedParts, uncountedParts } from './record-review.ts'
import { partOf, type RecordWords, spanOf } from './record-words.ts'

/** What was found in the record, in sentences: the answer first. */
export const recordParts = (words: RecordWords, findings: readonly RecordFinding[], query: RecordQuery): Part[] =>
  findings.flatMap((finding) => partsOf(words, finding, query))

function partsOf(words: RecordWords, finding: RecordFinding, query: RecordQuery): Part[] {
  const { say } = words
  switch (finding.type) {
    case 'standing':
      return standingParts(words, finding)
    case 'gain':
      return gainParts(words, finding)
    case 'average':
      return averageParts(words, finding)
    case 'pace':
      return paceParts(words, finding)
    case 'difference':
      return differenceParts(words, finding)
    case 'compared':
      return comparedParts(words, finding)
    case 'faster':
      return fasterParts(words, finding)
    case 'proportion':
      return proportionParts(words, finding)
    case 'peak':
      return peakParts(words, finding)
    case 'verdict':
    case 'gainVerdict':
      return verdictParts(words, finding, query)
    case 'crossed':
      return crossedParts(words, finding)
    case 'supposed':
      return supposedParts(words, finding)
    case 'levels':
      return levelsParts(words, finding)
    case 'noReview':
      return [{ text: say.noReview }]
    case 'outside':
      return [partOf(say.outside, spanOf(words, finding.period), finding.plan.start, finding.plan.end)]
    case 'noReason':
      return [{ text: say.noReason }]
    case 'nearest':
      return [{ text: say.nearest }]
    case 'unclear':
      return [{ text: say.unclear }]
    case 'unheld':
      return [partOf(say.unheld, finding.subject)]
    default:
      return listParts(words, finding, query)
  }
}

type Listed = Extract<
  RecordFinding,
  {
    type:
      | 'ranking'
      | 'growth'
      | 'statuses'
      | 'unrecorded'
      | 'overview'
      | 'people'
      | 'records'
      | 'count'
      | 'corrections'
      | 'uncorrected'
      | 'noRecords'
      | 'uncounted'
      | 'reviewed'
  }
>

function listParts(words: RecordWords, finding: Listed, query: RecordQuery): Part[] {
  switch (finding.type) {
    case 'ranking':
      return rankingParts(words, finding)
    case 'growth':
      return growthParts(words, finding, query)
    case 'statuses':
      return statusesParts(words, finding)
    case 'unrecorded':
      return unrecordedParts(words, finding)
    case 'overview':
      return overviewParts(words, finding)
    case 'people':
      return peopleParts(words, finding)
    case 'records':
      return recordsParts(words, finding)
    case 'count':
      return countParts(words, finding)
    case 'corrections':
      return correctionParts(words, finding)
    case 'uncorrected':
      return uncorrectedParts(words, finding)
    case 'noRecords':
      return noRecordsParts(words, finding)
    case 'uncounted':
      return uncountedParts(words, finding)
    default:
      return reviewedParts(words, finding)
  }
}
