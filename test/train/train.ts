// Trains the model for domains, themes and relevance: npm run train. Reads test/fixtures/tags/*.jsonl,
// writes tags/taxonomy/model.json. The same items and rules give the same file, byte for byte.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'
import { trainModel } from './train-model.ts'
import {
  createFeatureReader,
  labelsToTrain,
  readTraining,
  trainingFiles,
} from './training-items.ts'

const MODEL = join(import.meta.dirname, '../../tags/taxonomy/model.json')

const taxonomy = loadTaxonomy()
const files = trainingFiles()
const items = files.flatMap(readTraining)
const weights = trainModel(items.map(createFeatureReader(taxonomy)), labelsToTrain(taxonomy))
const rows = Object.entries(weights).map(
  ([name, labels]) => `    ${JSON.stringify(name)}: ${JSON.stringify(labels)}`,
)
const head = `"trainedOn": ${JSON.stringify({ items: items.length, files })}`
writeFileSync(MODEL, `{\n  ${head},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`)
process.stdout.write(`${rows.length} words weighed, learnt from ${items.length} items\n`)
