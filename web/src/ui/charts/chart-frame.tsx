import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import { Menu } from '../actions/menu.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { type SimpleColumn, SimpleTable } from '../table/simple-table.tsx';
import type { ChartHandle, ChartOption } from './chart-canvas.tsx';
import styles from './chart-frame.module.css';
import { ScrollFrame } from '../layout/scroll-frame.tsx';

const ChartCanvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }));

export interface ChartFrameProps {
  title: string;
  /** What is to be seen, in a sentence. Also what screen readers hear in place of the picture. */
  sentence: string;
  /** Keep it the same object while nothing changes (`useCallback`), as each new one draws the chart anew. */
  option: ChartOption;
  table: {
    columns: readonly SimpleColumn[];
    rows: readonly { id: string; cells: readonly ReactNode[] }[];
    total?: readonly ReactNode[];
  };
  /** Name of the exported file, without ending. */
  fileName: string;
  height?: number;
  headingLevel?: 2 | 3 | 4;
  /** Keeps a width in which its words can be read; on phones it is scrolled inside its own frame. */
  isWide?: boolean;
  onSelect?: (dataName: string) => void;
}

/** A chart with its sentence, its table and its way into other papers. */
export function ChartFrame({
  title,
  sentence,
  option,
  table,
  fileName,
  height = 320,
  headingLevel = 3,
  isWide = false,
  onSelect,
}: ChartFrameProps) {
  const { t } = useTranslation('ui');
  const [isTable, setTable] = useState(false);
  const handle = useRef<ChartHandle>(null);
  const Heading = `h${headingLevel}` as const;
  const canvas = (
    <ChartCanvas option={option} height={height} label={`${title}. ${sentence}`} handle={handle} onSelect={onSelect} />
  );
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <Heading className={styles.title}>{title}</Heading>
        <p className={styles.sentence}>{sentence}</p>
      </figcaption>
      <div className={styles.tools} data-print="hide">
        <Button size="small" variant="tertiary" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
        {isTable ? null : (
          <Menu
            label={t('chart.export')}
            trigger={
              <Button size="small" variant="tertiary" icon="download">
                {t('chart.export')}
              </Button>
            }
            groups={[
              {
                id: 'formats',
                entries: [
                  {
                    id: 'svg',
                    label: t('chart.svg'),
                    hint: t('chart.svgHint'),
                    onAction: () => download(handle.current?.toSvg(), `${fileName}.svg`),
                  },
                  {
                    id: 'png',
                    label: t('chart.png'),
                    hint: t('chart.pngHint'),
                    onAction: () => download(handle.current?.toPng(), `${fileName}.png`),
                  },
                ],
              },
            ]}
            placement="bottom end"
          />
        )}
      </div>
      {isTable ? (
        <SimpleTable caption={title} isCaptionHidden {...table} />
      ) : (
        <Suspense fallback={<Skeleton shape="block" lines={1} />}>
          {isWide ? (
            <ScrollFrame className={styles.scroll} role="group" label={title}>
              <div className={styles.wide}>{canvas}</div>
            </ScrollFrame>
          ) : (
            canvas
          )}
        </Suspense>
      )}
    </figure>
  );
}

function download(url: string | undefined, fileName: string): void {
  if (!url) return;
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
