import type { SubscriptionRequest } from '../../digest/subscription-desk.ts'
import { EMPTY_FILTER } from '../../model/subscription.ts'

/** Invented people of the municipality, and what each follows. */
export const OWNERS: readonly SubscriptionRequest[] = [
  {
    email: 'strateeg@gemeente.example',
    name: 'AI en algoritmes',
    filter: { ...EMPTY_FILTER, themes: ['ai-algorithms', 'ethics-public-values'] },
    rhythm: 'weekly',
  },
  {
    email: 'ciso@gemeente.example',
    name: 'Digitale weerbaarheid',
    filter: { ...EMPTY_FILTER, themes: ['cybersecurity'] },
    rhythm: 'weekly',
  },
  {
    email: 'mobiliteit@gemeente.example',
    name: 'Mobiliteit',
    filter: { ...EMPTY_FILTER, domains: ['smart-mobility'] },
    rhythm: 'weekly',
  },
]
