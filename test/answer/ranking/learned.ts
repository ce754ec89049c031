import { type Learned, learned, rankBy } from '../../../src/answer/run/ranking/weights.ts'
import { amountsOf, type Sample, samplesIn, sentencesOf } from './samples.ts'
import { judgedOn, rankingFrom } from './train.ts'

type Told = (what: keyof Learned, samples: readonly Sample[], judged: ReturnType<typeof judgedOn>) => void

/** Learns from the questions of the tests, or of some files, but of no plan left out: sentences first, by which amounts stand. */
export async function learnedFrom(
  paths: readonly string[],
  without: readonly string[] = [],
  tell: Told = () => undefined,
): Promise<Learned> {
  const sentences = await rankingOf('sentences')
  rankBy({ ...learned(), sentences })
  return { sentences, amounts: await rankingOf('amounts') }

  async function rankingOf(what: keyof Learned) {
    const samples = await samplesIn(what === 'sentences' ? sentencesOf : amountsOf, paths, without)
    const judged = judgedOn(samples)
    tell(what, samples, judged)
    return rankingFrom(samples, judged)
  }
}
