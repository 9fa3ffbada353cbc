-- The embedded search engine's own schema, outside Prisma's: each rebuild makes the tables of an index anew beside
-- the live ones and swaps them, so only what the engine knows of its indexes has a fixed shape.
CREATE SCHEMA search;

CREATE TABLE search.state (
    index   TEXT PRIMARY KEY,
    -- Of the settings it was built with, null until it was built in full
    version INTEGER,
    built   TIMESTAMPTZ
);
