/** One step of the schema. Applied ones are never edited: their checksum is kept in the store. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/**
 * Append only; the place in the list is the number.
 *
 * Items have a number beside their id because ids are hashes: in every index they would dirty
 * a page of their own for each item, where numbers all go to the end.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'first tables',
    sql: `
      CREATE TABLE sources (
        id TEXT NOT NULL PRIMARY KEY,
        next_due_at INTEGER NOT NULL,
        state TEXT NOT NULL
      );
      CREATE TABLE crawls (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source_id TEXT NOT NULL REFERENCES sources (id),
        started_at INTEGER NOT NULL,
        ended_at INTEGER NOT NULL,
        duration_ms INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        outcome TEXT NOT NULL
      );
      CREATE INDEX crawls_of_source ON crawls (source_id, id);
      CREATE TABLE rejections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source_id TEXT NOT NULL REFERENCES sources (id),
        rejected_at INTEGER NOT NULL,
        rejection TEXT NOT NULL,
        UNIQUE (source_id, rejection)
      );
      CREATE TABLE items (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        source_id TEXT NOT NULL REFERENCES sources (id),
        level TEXT NOT NULL,
        publisher TEXT NOT NULL,
        url TEXT NOT NULL,
        canonical_url TEXT,
        title TEXT NOT NULL,
        summary TEXT NOT NULL,
        text TEXT NOT NULL,
        language TEXT NOT NULL,
        type TEXT NOT NULL,
        published TEXT,
        date_suspect INTEGER NOT NULL,
        first_seen_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        cluster TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        identifiers TEXT NOT NULL,
        tags TEXT NOT NULL
      );
      CREATE INDEX items_newest_first ON items (first_seen_at DESC);
      CREATE INDEX items_of_source ON items (source_id, first_seen_at DESC);
      CREATE INDEX items_of_cluster ON items (cluster) WHERE cluster <> id;
      CREATE INDEX items_by_canonical_url ON items (canonical_url) WHERE canonical_url IS NOT NULL;
      CREATE TABLE item_tags (
        item INTEGER NOT NULL REFERENCES items (number),
        kind TEXT NOT NULL,
        tag_id TEXT NOT NULL,
        PRIMARY KEY (item, kind, tag_id)
      ) WITHOUT ROWID;
      CREATE INDEX items_with_tag ON item_tags (kind, tag_id);
      CREATE TABLE identity_keys (
        source_id TEXT NOT NULL,
        key TEXT NOT NULL,
        item INTEGER NOT NULL REFERENCES items (number),
        PRIMARY KEY (source_id, key)
      ) WITHOUT ROWID;
      CREATE TABLE changes (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        item INTEGER NOT NULL UNIQUE,
        removed_id TEXT
      );
      CREATE TABLE hosts (
        origin TEXT NOT NULL PRIMARY KEY,
        record TEXT NOT NULL
      );
      CREATE TABLE subscriptions (
        id TEXT NOT NULL PRIMARY KEY,
        email TEXT NOT NULL,
        name TEXT NOT NULL,
        filter TEXT NOT NULL,
        rhythm TEXT NOT NULL,
        status TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        confirmed_at INTEGER,
        unsubscribed_at INTEGER
      );
      CREATE INDEX subscriptions_of_email ON subscriptions (email);
      CREATE TABLE tokens (
        hash TEXT NOT NULL PRIMARY KEY,
        purpose TEXT NOT NULL,
        subscription_id TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
        created_at INTEGER NOT NULL,
        expires_at INTEGER
      );
      CREATE INDEX tokens_of_subscription ON tokens (subscription_id, created_at);
      CREATE TABLE deliveries (
        id TEXT NOT NULL PRIMARY KEY,
        email TEXT NOT NULL,
        slot TEXT NOT NULL,
        status TEXT NOT NULL,
        message_id TEXT NOT NULL,
        window_from INTEGER NOT NULL,
        window_until INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        message TEXT,
        attempts INTEGER NOT NULL,
        attempt_started_at INTEGER,
        next_attempt_at INTEGER,
        sent_at INTEGER,
        error TEXT,
        resent INTEGER NOT NULL,
        UNIQUE (email, slot)
      );
      CREATE INDEX deliveries_by_status ON deliveries (status, created_at);
      CREATE INDEX deliveries_by_age ON deliveries (created_at);
      CREATE TABLE delivery_items (
        delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        item_id TEXT NOT NULL REFERENCES items (id),
        PRIMARY KEY (delivery_id, position)
      ) WITHOUT ROWID;
      CREATE INDEX delivery_items_of_item ON delivery_items (item_id);
      CREATE TABLE delivery_subscriptions (
        delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        subscription_id TEXT NOT NULL,
        PRIMARY KEY (delivery_id, subscription_id)
      ) WITHOUT ROWID;
      CREATE INDEX deliveries_of_subscription ON delivery_subscriptions (subscription_id);
      CREATE TABLE heartbeat (
        id INTEGER PRIMARY KEY,
        beats INTEGER NOT NULL
      );
    `,
  },
  {
    name: 'which rules gave the tags',
    sql: `
      CREATE TABLE tag_rules (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        version TEXT NOT NULL,
        position INTEGER NOT NULL,
        until INTEGER NOT NULL
      );
    `,
  },
  {
    name: 'labels that readers doubt',
    sql: `
      CREATE TABLE tag_feedback (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        item_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        tag_id TEXT NOT NULL,
        version TEXT NOT NULL,
        reason TEXT NOT NULL,
        tag TEXT NOT NULL,
        count INTEGER NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        UNIQUE (item_id, kind, tag_id, version, reason)
      );
    `,
  },
  {
    name: 'items kept out of digests',
    sql: `
      CREATE TABLE held_items (
        item INTEGER NOT NULL PRIMARY KEY REFERENCES items (number),
        source_id TEXT NOT NULL,
        reason TEXT NOT NULL,
        held_at INTEGER NOT NULL,
        released_at INTEGER
      );
      CREATE INDEX held_items_of_source ON held_items (source_id) WHERE released_at IS NULL;
      CREATE INDEX held_items_released ON held_items (released_at) WHERE released_at IS NOT NULL;
    `,
  },
  {
    name: 'what happened to sources',
    sql: `
      CREATE TABLE source_events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        from_health TEXT NOT NULL,
        to_health TEXT NOT NULL,
        reason TEXT NOT NULL,
        mailed_at INTEGER
      );
      CREATE INDEX source_events_mailed ON source_events (mailed_at);
    `,
  },
  {
    name: 'deadlines of items',
    sql: `ALTER TABLE items ADD COLUMN deadlines TEXT NOT NULL DEFAULT '[]';`,
  },
  {
    name: 'tokens for the API',
    sql: `
      CREATE TABLE api_tokens (
        id TEXT PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        scopes TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        revoked_at INTEGER
      );
    `,
  },
  {
    name: 'searches with a name',
    sql: `
      CREATE TABLE saved_searches (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        deleted_at INTEGER
      ) WITHOUT ROWID;
    `,
  },
]
