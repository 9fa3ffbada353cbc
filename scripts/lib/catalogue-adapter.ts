import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const { CHAR, UUID } = pg.types.builtins

/**
 * Prisma's adapter, able to read PostgreSQL's catalogue for the schema engine: the engine asks for columns of the
 * type "char", which the adapter has no name for. No catalogue column is a uuid, so that type carries them across.
 */
export class CatalogueAdapter extends PrismaPg {
  constructor(connectionString: string) {
    super({ connectionString, Client: CharAsUuidClient })
  }

  override async connect() {
    return withCharacters(await super.connect())
  }

  /** The database itself is the scratch one: making and dropping another would need more rights. */
  override connectToShadowDb() {
    return this.connect()
  }
}

class CharAsUuidClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    this.connection.on('rowDescription', ({ fields }: { fields: pg.FieldDef[] }) => {
      for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = UUID
    })
  }
}

function withCharacters(adapter: Awaited<ReturnType<PrismaPg['connect']>>) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
  return adapter
}
