import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { typedRows } from '#db/codecs.ts'
import { createStatementCache } from '#db/dialects/sqlite/statement-cache.ts'
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import type { Database, Statement } from 'better-sqlite3'
import type { WriteQueue } from '#db/dialects/sqlite/write-queue.ts'

type Connections = { writer: Database; reader: Database; queue: WriteQueue }

/**
 * Kysely over two connections and the write queue: single writes join the next group commit, transactions hold the
 * writer, reads see what is committed and never wait. They use the writer too, whose cache outlives its own commits; each
 * of these empties that of the other connection, which is read while somebody holds the writer.
 */
export function groupedDialect(connections: Connections): Dialect {
  return {
    createAdapter: () => new GroupedAdapter(),
    createDriver: () => groupedDriver(connections),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new GroupedCompiler(),
  }
}

/** Reads go on beside a transaction, so Kysely must not line connections up. */
class GroupedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/**
 * As better-sqlite3 builds it, SQLite compiles a statement anew each time a value is bound that it might plan by: one a
 * column is compared with where rows are put in order, and that of a `LIMIT`. Into `+?`, which is the same value, it does
 * not look.
 */
class GroupedCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

function groupedDriver({ writer, reader, queue }: Connections): Driver {
  const written = createStatementCache(writer)
  const read = createStatementCache(reader)
  const releases = new WeakMap<DatabaseConnection, () => void>()
  /** Kysely remembers each connection it was given in a weak set, which the collector pays for: none is made that need not be. */
  const idle: DatabaseConnection[] = []

  const open = (): DatabaseConnection => {
    const connection: DatabaseConnection = {
      async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
        const statement = written(sql)
        if (releases.has(connection)) return perform<Row>(statement, parameters)
        if (!statement.readonly) return queue.run(() => perform<Row>(statement, parameters))
        return perform<Row>(queue.isHeld() ? read(sql) : statement, parameters)
      },
      // An open cursor would block the connection for everybody else, so a stream is one chunk; long reads page by key.
      async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
        yield await connection.executeQuery<Row>(query)
      },
    }
    return connection
  }
  const end = (statement: string) => async (connection: DatabaseConnection): Promise<void> => {
    const release = releases.get(connection)
    releases.delete(connection)
    try {
      if (writer.inTransaction) written(statement).run()
    } finally {
      release?.()
    }
  }
  const nested = (verb: string) => async (connection: DatabaseConnection, name: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(`${verb} "${name.replaceAll('"', '')}"`))
  }

  return {
    init: async () => undefined,
    acquireConnection: async () => idle.pop() ?? open(),
    beginTransaction: async (connection) => {
      const release = await queue.hold()
      try {
        written('BEGIN IMMEDIATE').run()
        releases.set(connection, release)
      } catch (error) {
        release()
        throw error
      }
    },
    commitTransaction: end('COMMIT'),
    rollbackTransaction: end('ROLLBACK'),
    savepoint: nested('SAVEPOINT'),
    rollbackToSavepoint: nested('ROLLBACK TO'),
    releaseSavepoint: nested('RELEASE'),
    releaseConnection: async (connection) => void idle.push(connection),
    destroy: async () => undefined,
  }
}

function perform<Row>(statement: Statement, parameters: readonly unknown[]): QueryResult<Row> {
  if (statement.reader) return { rows: typedRows<Row>(statement.all(...parameters)) }
  const { changes, lastInsertRowid } = statement.run(...parameters)
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
}
