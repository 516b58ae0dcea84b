import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Metropoolregio Rotterdam Den Haag. */
export const MRDH: readonly Source[] = [
  defineSource({
    id: 'mrdh-blad',
    title: 'Metropoolregio Rotterdam Den Haag: blad gemeenschappelijke regeling',
    publisher: 'Metropoolregio Rotterdam Den Haag',
    level: 'regional',
    homepage: 'https://zoek.officielebekendmakingen.nl',
    url: 'https://zoek.officielebekendmakingen.nl/rss?q=(c.product-area%3D%3D%22officielepublicaties%22)and(w.publicatienaam%3D%3D%22Blad%20gemeenschappelijke%20regeling%22)and(dt.creator%3D%3D%22Metropoolregio%20Rotterdam%20Den%20Haag%22)',
    kind: 'feed',
    documentTypes: ['notice', 'regulation', 'decision'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['Shared bodies publish under their own name.'],
    titleFrom: 'description',
  }),
]
