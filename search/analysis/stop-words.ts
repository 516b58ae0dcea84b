/**
 * Function words that say nothing alone. They are not indexed, and not asked of an item unless a
 * query has nothing else. Words that are also names in our field (it, its, is, we, om) stay searchable.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `de het een en of in van voor op te met aan bij naar uit door over tot onder tussen tegen ter
  den der des ten dat die dit deze er als dan ook maar want dus zijn was waren wordt worden werd
  werden heeft hebben had kan kunnen zal zullen zou zich hun haar hij zij ze je u wat wie waar hoe
  niet geen nog wel al alle mag mogen moet moeten welke wanneer waarom ik mijn
  the a an and or of in on at to for from by with as that this these those are be been was were
  has have had will would can could not their which who what how when where why does`.split(/\s+/),
)
