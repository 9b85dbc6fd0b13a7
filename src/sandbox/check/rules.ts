/** Small rules that are put together to the shapes of Block Kit; each finding names its place as Slack does. */

export type Surface = "message" | "modal" | "home";

export interface Spot {
  /** JSON pointer from the payload's root. */
  readonly pointer: string;
  readonly surface: Surface;
  /** Type of the block that is being read. */
  readonly block: string;
  readonly problems: string[];
}

export type Rule = (value: unknown, spot: Spot) => void;

export function complain(spot: Spot, message: string): void {
  spot.problems.push(`[ERROR] ${message} [json-pointer:${spot.pointer || "/"}]`);
}

export function inside(spot: Spot, key: string | number): Spot {
  return { ...spot, pointer: `${spot.pointer}/${key}` };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string of min to max UTF-16 units; the stricter way to count. */
export function string(max = Number.POSITIVE_INFINITY, min = 0): Rule {
  return (value, spot) => {
    if (typeof value !== "string") return complain(spot, "must be a string");
    if (value.length < min) complain(spot, `must be more than ${min - 1} characters`);
    if (value.length > max) complain(spot, `must be less than ${max + 1} characters`);
  };
}

export const boolean: Rule = (value, spot) => {
  if (typeof value !== "boolean") complain(spot, "must be a boolean");
};

export function integer(min: number, max: number): Rule {
  return (value, spot) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return complain(spot, "must be an integer");
    if (value < min) complain(spot, `must be greater than or equal to ${min}`);
    if (value > max) complain(spot, `must be less than or equal to ${max}`);
  };
}

export function oneOf(...allowed: (string | number)[]): Rule {
  return (value, spot) => {
    if (!allowed.some((one) => one === value)) complain(spot, "must be a valid enum value");
  };
}

export function pattern(shape: RegExp, message: string): Rule {
  return (value, spot) => {
    if (typeof value !== "string" || !shape.test(value)) complain(spot, message);
  };
}

export function list(rule: Rule, max = Number.POSITIVE_INFINITY, min = 0): Rule {
  return (value, spot) => {
    if (!Array.isArray(value)) return complain(spot, "must be an array");
    if (value.length < min) complain(spot, `no fewer than ${min} items required`);
    if (value.length > max) complain(spot, `no more than ${max} items allowed`);
    value.forEach((item, index) => {
      rule(item, inside(spot, index));
    });
  };
}

/** An object with exactly these properties; a name that ends in "?" may be missing. */
export function shape(
  properties: Record<string, Rule>,
  also?: (value: Record<string, unknown>, spot: Spot) => void,
): Rule {
  const rules = Object.entries(properties).map(([key, rule]) => ({
    name: key.replace(/\?$/, ""),
    isOptional: key.endsWith("?"),
    rule,
  }));
  const known = new Map(rules.map((one) => [one.name, one]));
  return (value, spot) => {
    if (!isObject(value)) return complain(spot, "must be an object");
    for (const { name, isOptional, rule } of rules) {
      if (value[name] !== undefined) rule(value[name], inside(spot, name));
      else if (!isOptional) complain(spot, `missing required field: ${name}`);
    }
    for (const key of Object.keys(value)) {
      if (!known.has(key) && value[key] !== undefined) complain(spot, `additional property: ${key}`);
    }
    also?.(value, spot);
  };
}

/** Picks the rule by the value's `type`. */
export function byType(rules: Record<string, Rule>): Rule {
  return (value, spot) => {
    if (!isObject(value)) return complain(spot, "must be an object");
    const rule =
      typeof value.type === "string" && Object.hasOwn(rules, value.type) ? rules[value.type] : undefined;
    if (!rule) return complain(spot, `unsupported type: ${String(value.type)}`);
    rule(value, spot);
  };
}
