import type { Form } from '../publication.ts'
import { atom } from './atom.ts'
import { ckan } from './ckan.ts'
import { htmlList } from './html-list.ts'
import { jsonFeed } from './json-feed.ts'
import { odata } from './odata.ts'
import { ownJson } from './own-json.ts'
import { rdf } from './rdf.ts'
import { rss, rssWindows1252 } from './rss.ts'
import { sparql } from './sparql.ts'
import { sru } from './sru.ts'
import { wordpress } from './wordpress.ts'

export type FormName =
  | 'rss'
  | 'rss-windows-1252'
  | 'atom'
  | 'rdf'
  | 'json-feed'
  | 'html-list'
  | 'sru'
  | 'odata'
  | 'ckan'
  | 'wordpress'
  | 'sparql'
  | 'own-json'

/** Every form by the name that the files of the week use. */
export const FORMS: Readonly<Record<FormName, Form>> = {
  rss,
  'rss-windows-1252': rssWindows1252,
  atom,
  rdf,
  'json-feed': jsonFeed,
  'html-list': htmlList,
  sru,
  odata,
  ckan,
  wordpress,
  sparql,
  'own-json': ownJson,
}
