import type { EChartsOption } from 'echarts';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { useAppearance } from '../../lib/appearance.ts';
import { useIsPrinting } from '../../lib/use-is-printing.ts';
import { useFormat } from '../../lib/use-format.ts';
import { buildChartTheme, type ChartColors, readChartColors } from './chart-theme.ts';
import styles from './chart-frame.module.css';
import { init } from './echarts.ts';

export type ChartOption = (colors: ChartColors) => EChartsOption;

export interface ChartHandle {
  toSvg: () => string;
  toPng: () => string;
}

export interface ChartCanvasProps {
  option: ChartOption;
  height: number;
  label: string;
  handle: RefObject<ChartHandle | null>;
  onSelect?: ((dataName: string) => void) | undefined;
}

/** Loaded only when a chart is shown. Drawn as SVG, so that it stays sharp on paper and on a projector. */
export function ChartCanvas({ option, height, label, handle, onSelect }: ChartCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const formats = useFormat();
  const { resolved } = useAppearance();
  const isPrinting = useIsPrinting();

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const colors = readChartColors(element);
    const chart = init(element, buildChartTheme(colors, formats), { renderer: 'svg' });
    chart.setOption(option(colors));
    // Paper does not wait for the next frame.
    if (isPrinting) chart.getZr().flush();
    if (onSelect) chart.on('click', (event) => onSelect(event.name));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
    // `resolved` is not read here, but the colours are when it changes.
  }, [option, formats, onSelect, resolved, isPrinting]);

  useImperativeHandle(handle, () => ({
    toSvg: () => drawApart(frame.current, option, formats, 'svg'),
    toPng: () => drawApart(frame.current, option, formats, 'canvas'),
  }));

  return (
    <div
      ref={frame}
      role="img"
      aria-label={label}
      className={styles.canvas}
      style={{ height }}
      data-kern-theme={isPrinting ? 'light' : undefined}
    />
  );
}

/** Exports are drawn a second time, on white and in the size of a slide, whatever the screen looks like. */
function drawApart(
  shown: HTMLElement | null,
  option: ChartOption,
  formats: ReturnType<typeof useFormat>,
  renderer: 'svg' | 'canvas',
): string {
  const stage = document.createElement('div');
  stage.dataset['kernTheme'] = 'light';
  stage.className = styles.stage ?? '';
  stage.style.cssText = `width:1200px;height:${Math.max(480, shown?.clientHeight ?? 0)}px`;
  document.body.append(stage);
  const colors = readChartColors(stage);
  const chart = init(stage, buildChartTheme(colors, formats), { renderer });
  chart.setOption({ ...option(colors), backgroundColor: '#fff' });
  const url = chart.getDataURL({ type: renderer === 'svg' ? 'svg' : 'png', pixelRatio: 2, backgroundColor: '#fff' });
  chart.dispose();
  stage.remove();
  return url;
}
