/** An item as a model sees it: what can be weighed, by number, and which labels it has. */
export interface Example {
  readonly features: readonly (readonly [number, number])[]
  readonly labels: ReadonlySet<string>
}

const ROUNDS = 150
const STEP = 1
const MOMENTUM = 0.9
/** How strongly weights are held to what was believed before: few examples should change little. */
const RESTRAINT = 0.002

/**
 * Weights of a logistic regression that tells whether an item has a label. Always the same for the
 * same examples: fixed order, no chance. `belief` holds the weights to start from and to stay near.
 */
export function fitLabel(
  label: string,
  examples: readonly Example[],
  belief: Float64Array,
): Float64Array {
  const weights = Float64Array.from(belief)
  const speed = new Float64Array(belief.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, at) => RESTRAINT * (weight - (belief[at] as number)))
    for (const example of examples) addSlope(slope, weights, example, label, examples.length)
    for (let at = 0; at < weights.length; at += 1) {
      speed[at] = MOMENTUM * (speed[at] as number) - STEP * (slope[at] as number)
      weights[at] = (weights[at] as number) + (speed[at] as number)
    }
  }
  return weights
}

function addSlope(
  slope: Float64Array,
  weights: Float64Array,
  { features, labels }: Example,
  label: string,
  count: number,
): void {
  let margin = 0
  for (const [feature, value] of features) margin += (weights[feature] as number) * value
  const chance = 1 / (1 + Math.exp(-margin))
  const miss = (chance - (labels.has(label) ? 1 : 0)) / count
  for (const [feature, value] of features)
    slope[feature] = (slope[feature] as number) + miss * value
}
