/**
 * Charts as pictures. The drawing library, the renderer and the font are loaded when the first picture is asked for:
 * neither the start of the app nor its memory pays for them before.
 */
import { createRequire } from "node:module";
import type { ChartSpec } from "./parts.ts";

export interface Picture {
  png: Buffer;
  /** In pixels. */
  width: number;
  height: number;
}

const WIDTH = 800;
const HEIGHT = 380;
/** Sharp on paper at the width of a page. */
const SCALE = 2;
const FONT = "Noto Sans JP";
/** Told apart in gray as well. */
const COLORS = ["#1F4E5F", "#6FA3B5", "#D9A441", "#8C8C8C"];

function optionOf({ kind, title, unit, categories, series }: ChartSpec) {
  const text = { fontFamily: FONT, color: "#222222" };
  return {
    animation: false,
    backgroundColor: "#FFFFFF",
    color: COLORS,
    textStyle: text,
    title: {
      text: title,
      left: "center",
      textStyle: { ...text, fontSize: 18, fontWeight: "normal" as const },
    },
    legend: { bottom: 0, textStyle: { ...text, fontSize: 14 }, itemWidth: 28 },
    grid: { left: 56, right: 24, top: 64, bottom: 64 },
    xAxis: { type: "category" as const, data: categories, axisLabel: { ...text, fontSize: 14 } },
    yAxis: {
      type: "value" as const,
      name: unit,
      minInterval: 1,
      nameTextStyle: { ...text, fontSize: 13 },
      axisLabel: { ...text, fontSize: 13 },
    },
    series: series.map(({ name, values }, index) => {
      // A zero needs no figure beside it, and what lies on top has room for its own above it.
      const data = values.map((value) => ({ value, label: { show: value > 0 } }));
      const isTop = kind === "beside" || index === series.length - 1;
      const color = isTop || index > 0 ? "#222222" : "#FFFFFF";
      const position = isTop ? ("top" as const) : ("inside" as const);
      const label = { show: true, fontFamily: FONT, fontSize: 13, color, position };
      const place = kind === "stacked" ? { stack: "all", barWidth: "50%" } : { barMaxWidth: 44 };
      return { type: "bar" as const, name, data, label, ...place };
    }),
  };
}

async function drawer() {
  const [{ init, use }, { BarChart }, { GridComponent, LegendComponent, TitleComponent }, { SVGRenderer }] =
    await Promise.all([
      import("echarts/core"),
      import("echarts/charts"),
      import("echarts/components"),
      import("echarts/renderers"),
    ]);
  use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
  return (chart: ChartSpec): string => {
    const drawn = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
    drawn.setOption(optionOf(chart));
    const svg = drawn.renderToSVGString();
    drawn.dispose();
    return svg;
  };
}

/** The same charts give the same pictures, on a server without a single font. */
export async function drawCharts(charts: ChartSpec[]): Promise<Picture[]> {
  if (charts.length === 0) return [];
  const [draw, { renderAsync }] = [await drawer(), await import("@resvg/resvg-js")];
  const resolve = createRequire(import.meta.url).resolve;
  const fontFiles = [resolve("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf")];
  const pictures: Picture[] = [];
  for (const chart of charts) {
    const image = await renderAsync(draw(chart), {
      fitTo: { mode: "zoom", value: SCALE },
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT },
    });
    pictures.push({ png: image.asPng(), width: image.width, height: image.height });
  }
  return pictures;
}
