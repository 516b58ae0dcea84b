import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load as parse } from 'js-yaml'
import * as z from 'zod'
import { Level } from '../../model/level.ts'
import { FORMS, type FormName } from './forms/all-forms.ts'
import { instantOfMoment, MOMENT } from './week-calendar.ts'

const Moment = z.string().regex(MOMENT).transform(instantOfMoment)

const WrittenItem = z.strictObject({
  on: Moment,
  title: z.string().min(1),
  summary: z.string().min(1),
  type: z.string().min(1).optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  /** `publisher/slug`: the item links to a page of another publisher. */
  links: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .optional(),
})

/** What a publisher does wrong, or better than others, and from when on. */
const Habit = z.strictObject({
  kind: z.enum(['breaks', 'moves', 'refuses', 'validates']),
  from: Moment,
})

const Publisher = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  publisher: z.string().min(1),
  level: Level,
  language: z.enum(['nl', 'en']),
  form: z.enum(Object.keys(FORMS) as [FormName, ...FormName[]]),
  type: z.string().min(1).default('news'),
  habit: Habit.optional(),
  items: z.array(WrittenItem).min(1),
})

/** An invented publisher and all it publishes in the week, as written in its file. */
export type Publisher = z.infer<typeof Publisher>
export type WrittenItem = z.infer<typeof WrittenItem>

/** Reads the sample week: one file a publisher. */
export function loadWeek(directory: string = join(import.meta.dirname, 'week')): Publisher[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => Publisher.parse(parse(readFileSync(join(directory, name), 'utf8'))))
}

/** The last part of an item's address. */
export function slugOf({ slug, title }: WrittenItem): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return slug ?? (words ?? []).join('-').slice(0, 70).replace(/-$/, '')
}
