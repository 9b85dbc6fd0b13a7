import { defineConfig } from "prisma/config";

// `prisma generate` fetches an engine that generating does not need, unless it is told of a program that exists.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
