import type { TagFeedback } from '../model/tag.ts'

/** Labels that readers doubt. Nothing learns from them: the owner of the taxonomy reads them. */
export interface FeedbackStore {
  /** The same doubt again is counted, not kept twice. */
  addFeedback(doubt: Omit<TagFeedback, 'count' | 'firstAt' | 'lastAt'>, at: string): Promise<void>
  /** Most often said first. */
  feedback(): Promise<TagFeedback[]>
}
