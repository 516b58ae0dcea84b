import type { Migration } from '../../store/database/migrations.ts'

/** Migrations that each make one table and fill it: a half-made one would show. */
export const manySteps: readonly Migration[] = Array.from({ length: 300 }, (_, index) => ({
  name: `step ${index + 1}`,
  sql: `
    CREATE TABLE step_${index + 1} (id INTEGER PRIMARY KEY, padding TEXT NOT NULL);
    INSERT INTO step_${index + 1} (padding) VALUES ('a'), ('b');
    INSERT INTO step_${index + 1} (padding) SELECT padding FROM step_${index + 1};
  `,
}))
