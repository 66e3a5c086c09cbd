import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../../lib/appearance.ts';
import { useIsPrinting } from '../../lib/use-is-printing.ts';
import { Button } from '../actions/button.tsx';
import { Menu } from '../actions/menu.tsx';
import { SimpleTable } from '../table/simple-table.tsx';
import type { ChartFrameProps } from './chart-frame.tsx';
import styles from './chart-frame.module.css';
import { type ChartColors, readChartColors } from './chart-theme.ts';
import { downloadFile, toPngUrl, toSvgUrl } from './export-svg.ts';
import { ScrollFrame } from '../layout/scroll-frame.tsx';

export interface DrawnChartProps
  extends Pick<ChartFrameProps, 'title' | 'sentence' | 'table' | 'fileName' | 'headingLevel'> {
  /** An SVG of our own, with all colours written out so that it can leave the page. */
  draw: (colors: ChartColors) => ReactNode;
  /** What of a picture wider than the page is seen first, in pixels from its left. */
  opensAt?: number;
}

/** A picture of our own, where the chart library has none: with its sentence, its table and its way into other papers. */
export function DrawnChart({ title, sentence, table, fileName, draw, opensAt, headingLevel = 2 }: DrawnChartProps) {
  const { t } = useTranslation('ui');
  const [isTable, setTable] = useState(false);
  const [colors, setColors] = useState<ChartColors>();
  const { resolved } = useAppearance();
  const isPrinting = useIsPrinting();
  const stage = useRef<HTMLDivElement>(null);
  const Heading = `h${headingLevel}` as const;

  useLayoutEffect(() => {
    if (stage.current) setColors(readChartColors(stage.current));
    // Colours change with the appearance and on paper, and the stage comes back with the picture.
  }, [resolved, isTable, isPrinting]);

  const isDrawn = colors !== undefined && !isTable;
  useLayoutEffect(() => {
    if (isDrawn && opensAt !== undefined) stage.current?.scrollTo({ left: opensAt, behavior: 'instant' });
  }, [isDrawn, opensAt]);

  const svg = () => stage.current?.querySelector('svg');
  return (
    <figure className={styles.figure} data-kern-theme={isPrinting ? 'light' : undefined}>
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
                    onAction: () => downloadFile(toSvgUrl(svg()), `${fileName}.svg`),
                  },
                  {
                    id: 'png',
                    label: t('chart.png'),
                    hint: t('chart.pngHint'),
                    onAction: () => void toPngUrl(svg()).then((url) => downloadFile(url, `${fileName}.png`)),
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
        <ScrollFrame
          ref={stage}
          className={styles.drawn}
          role="group"
          label={`${title}. ${sentence}`}
          onScroll={({ currentTarget }) =>
            currentTarget.style.setProperty('--aw-scrolled', `${currentTarget.scrollLeft}px`)
          }
        >
          {colors ? draw(colors) : null}
        </ScrollFrame>
      )}
    </figure>
  );
}
