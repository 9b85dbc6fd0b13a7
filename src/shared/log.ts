/** What the app needs of a logger; pino fits. No answer text and no token is ever handed to it. */
export interface Log {
  info(facts: object, message?: string): void;
  warn(facts: object, message?: string): void;
  error(facts: object, message?: string): void;
}
