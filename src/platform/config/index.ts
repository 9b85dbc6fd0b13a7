export { ConfigFaults } from "./config-faults.ts";
export { loadDatabaseConfig, loadStorageConfig } from "./database-config.ts";
export { loadConfig } from "./load-env.ts";
export { type Config, readConfig } from "./read-config.ts";
export { systemClock } from "./system-clock.ts";
