import type { Formats } from '../../lib/use-format.ts';

/** Colours of the present appearance, from KERN's tokens, as sRGB: the chart library does not know oklch. */
export interface ChartColors {
  text: string;
  muted: string;
  line: string;
  page: string;
  action: string;
  good: string;
  warning: string;
  critical: string;
  series: string[];
  /** For `aria: { enabled: true, decal: { show: true, decals: colors.patterns } }`: series that lie beside each other. */
  patterns: ReturnType<typeof buildPatterns>;
}

const seriesTokens = [
  '--kern-color-action-default',
  '--kern-color-feedback-warning',
  '--kern-color-feedback-success',
  '--kern-color-action-visited',
  '--kern-color-feedback-info',
  '--kern-color-feedback-danger',
  '--kern-color-layout-border',
];

export function readChartColors(element: Element): ChartColors {
  const style = getComputedStyle(element);
  const read = (token: string) => toSrgb(style.getPropertyValue(token).trim());
  const page = read('--kern-color-layout-background-default');
  return {
    text: read('--kern-color-layout-text-default'),
    muted: read('--kern-color-layout-text-muted'),
    line: read('--kern-color-decorative-border-default'),
    page,
    action: read('--kern-color-action-default'),
    good: read('--kern-color-feedback-success'),
    warning: read('--kern-color-feedback-warning'),
    critical: read('--kern-color-feedback-danger'),
    series: seriesTokens.map(read),
    patterns: buildPatterns(page),
  };
}

function toSrgb(color: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || color === '') return color;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** One theme for screen and print: quiet axes, direct labels, German figures, Fira Sans. */
export function buildChartTheme(colors: ChartColors, { formatNumber }: Pick<Formats, 'formatNumber'>) {
  const label = { color: colors.text, fontSize: 14, textBorderWidth: 0 };
  const axisLabel = { color: colors.text, fontSize: 14 };
  const category = {
    axisLine: { show: true, lineStyle: { color: colors.muted } },
    axisTick: { show: false },
    axisLabel,
    splitLine: { show: false },
  };
  const value = {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...axisLabel, formatter: (figure: number) => formatNumber(figure) },
    splitLine: { lineStyle: { color: colors.line } },
  };
  return {
    color: colors.series,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: '"Fira Sans", sans-serif', fontSize: 14, color: colors.text },
    animation: false,
    grid: { left: 8, right: 24, top: 24, bottom: 8, containLabel: true },
    categoryAxis: category,
    timeAxis: category,
    valueAxis: value,
    legend: {
      textStyle: { color: colors.text, fontSize: 14 },
      icon: 'rect',
      itemWidth: 20,
      itemHeight: 14,
      left: 0,
      top: 0,
    },
    tooltip: {
      backgroundColor: colors.page,
      borderColor: colors.muted,
      textStyle: { color: colors.text, fontSize: 14 },
      confine: true,
    },
    line: { lineStyle: { width: 3 }, symbolSize: 8, smooth: false, label, endLabel: label },
    bar: { label },
    scatter: { label },
  };
}

/** Told apart without colour, on a black-and-white print too: plain, stripes both ways, dots, bars. */
function buildPatterns(page: string) {
  const pattern = { color: page, maxTileWidth: 1024, maxTileHeight: 1024 };
  return [
    { symbol: 'none' },
    { ...pattern, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4, symbolSize: 1 },
    {
      ...pattern,
      symbol: 'circle',
      dashArrayX: [
        [6, 6],
        [0, 6, 6, 0],
      ],
      dashArrayY: [4, 4],
      symbolSize: 0.6,
    },
    { ...pattern, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4, symbolSize: 1 },
    { ...pattern, dashArrayX: [1, 0], dashArrayY: [2, 5], symbolSize: 1 },
    { ...pattern, dashArrayX: [2, 5], dashArrayY: [1, 0], symbolSize: 1 },
    {
      ...pattern,
      symbol: 'rect',
      dashArrayX: [
        [5, 5],
        [0, 5, 5, 0],
      ],
      dashArrayY: [5, 0],
      symbolSize: 1,
    },
  ];
}
