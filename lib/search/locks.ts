/** Numbers of advisory locks in the database, known to nobody else. One build at a time. */
export const BUILD_LOCK = 7_160_001
/** Shared by what indexes single rows, exclusive for a batch of a build. */
export const INDEX_LOCK = 7_160_002
/** First half of the lock of one row, so that an older reading of it isn't written after a newer one. */
export const ROW_LOCK = 7_160
