/** data_visualization: bar, line, area and pie as SVG, with the figures beside it for whoever cannot see it. */
import type { JSX } from "preact";
import { isJson, jsonList, textOf } from "../../../json.ts";
import type { Json } from "../../../types.ts";

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [480, 220, 40, 36, 12];
/** Told apart by lightness too. */
const COLORS = ["#1f4e5f", "#d08c1d", "#5b8f4a", "#8a4f8f", "#4a7fc1", "#b0473f"];
const colorAt = (index: number) => COLORS[index % COLORS.length];

interface Series {
  name: string;
  points: { label: string; value: number }[];
}

function pointsOf(list: unknown): Series["points"] {
  return jsonList(list).map(({ label, value }) => ({ label: String(label), value: Number(value) }));
}

function seriesOf(chart: Json): Series[] {
  if (chart.type === "pie") return [{ name: "", points: pointsOf(chart.segments) }];
  return jsonList(chart.series).map(({ name, data }) => ({ name: String(name), points: pointsOf(data) }));
}

export function drawChart(block: Json): JSX.Element {
  const chart = isJson(block.chart) ? block.chart : {};
  const series = seriesOf(chart);
  const legend =
    chart.type === "pie"
      ? (series[0]?.points.map(({ label }) => label) ?? [])
      : series.map(({ name }) => name);
  return (
    <figure class="chart">
      <figcaption>{textOf(block.title)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(block, series)}>
        {chart.type === "pie" ? pie(series[0]?.points ?? []) : plot(String(chart.type), series)}
      </svg>
      <ul class="legend">
        {legend.map((name, index) => (
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" fill={colorAt(index)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function describe(block: Json, series: Series[]): string {
  const lines = series.map(({ name, points }) =>
    [name, ...points.map(({ label, value }) => `${label} ${value}`)].filter(Boolean).join(", "),
  );
  return [textOf(block.title), ...lines].join("; ");
}

function plot(kind: string, series: Series[]): JSX.Element[] {
  const top = Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const labels = series[0]?.points.map(({ label }) => label) ?? [];
  const step = (WIDTH - LEFT) / Math.max(1, labels.length);
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP);
  const x = (index: number) => LEFT + step * (index + 0.5);
  const draw = kind === "bar" ? bars : lines;
  return [
    ...[0, top / 2, top].map((value) => (
      <g class="axis">
        <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
        <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
          {Math.round(value * 10) / 10}
        </text>
      </g>
    )),
    ...labels.map((label, index) => (
      <text x={x(index)} y={HEIGHT - BOTTOM + 18} text-anchor="middle">
        {label}
      </text>
    )),
    ...draw({ series, x, y, step, isArea: kind === "area" }),
  ];
}

interface Plot {
  series: Series[];
  x(index: number): number;
  y(value: number): number;
  step: number;
  isArea: boolean;
}

function bars({ series, x, y, step }: Plot): JSX.Element[] {
  const width = (step * 0.7) / Math.max(1, series.length);
  return series.flatMap(({ points }, nth) =>
    points.map(({ value }, index) => (
      <rect
        x={x(index) + width * (nth - series.length / 2)}
        y={y(value)}
        width={width}
        height={Math.max(0, y(0) - y(value))}
        fill={colorAt(nth)}
      />
    )),
  );
}

function lines({ series, x, y, isArea }: Plot): JSX.Element[] {
  return series.map(({ points }, nth) => {
    const path = points.map(({ value }, index) => `${x(index)},${y(value)}`);
    const ground = [`${x(points.length - 1)},${y(0)}`, `${x(0)},${y(0)}`];
    if (isArea) return <polygon points={[...path, ...ground].join(" ")} fill={colorAt(nth)} opacity="0.6" />;
    return <polyline points={path.join(" ")} fill="none" stroke={colorAt(nth)} stroke-width="3" />;
  });
}

function pie(points: Series["points"]): JSX.Element[] {
  const sum = points.reduce((total, { value }) => total + value, 0) || 1;
  const [cx, cy, r] = [WIDTH / 2, HEIGHT / 2, HEIGHT / 2 - TOP];
  const at = (share: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${cx + r * Math.cos(angle)} ${cy + r * Math.sin(angle)}`;
  };
  let before = 0;
  return points.map(({ value }, index) => {
    const from = before / sum;
    before += value;
    const to = before / sum;
    if (to - from >= 1) return <circle cx={cx} cy={cy} r={r} fill={colorAt(index)} />;
    const isLarge = to - from > 0.5 ? 1 : 0;
    const path = `M ${cx} ${cy} L ${at(from)} A ${r} ${r} 0 ${isLarge} 1 ${at(to)} Z`;
    return <path d={path} fill={colorAt(index)} stroke="#fff" />;
  });
}
