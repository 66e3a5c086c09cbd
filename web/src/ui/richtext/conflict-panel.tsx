import type { Block, RichText } from '@agendawerk/shared/richtext/index.ts';
import { type ConflictChoice, isCell, type MergeNode } from '@agendawerk/shared/richtext/merge/index.ts';
import { useTranslation } from 'react-i18next';
import type { OpenConflict } from '../../lib/text-sync/text-sync.types.ts';
import { Button } from '../actions/button.tsx';
import { Notice } from '../feedback/notice.tsx';
import { TwoSides } from '../feedback/two-sides.tsx';
import { Row } from '../layout/stack.tsx';
import { RichTextView } from './richtext-view.tsx';

interface ConflictPanelProps {
  conflicts: readonly OpenConflict[];
  onSettle: (conflictId: number, choice: ConflictChoice | 'both') => void;
}

/** Both versions of a passage side by side. Both stand in the text already, so deciding can wait. */
export function ConflictPanel({ conflicts, onSettle }: ConflictPanelProps) {
  const { t } = useTranslation('richtext');
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" title={t('conflict.title', { count: conflicts.length })} isLive>
      <p>{t('conflict.text')}</p>
      {conflicts.map((conflict, index) => (
        <TwoSides
          key={conflict.id}
          label={t('conflict.place', { number: index + 1, count: conflicts.length })}
          sides={[
            { title: t('conflict.mine'), content: <Version nodes={conflict.mine} /> },
            { title: t('conflict.theirs'), content: <Version nodes={conflict.theirs} /> },
          ]}
        >
          <Row>
            <Button size="small" onClick={() => onSettle(conflict.id, 'mine')}>
              {t('conflict.keepMine')}
            </Button>
            <Button size="small" onClick={() => onSettle(conflict.id, 'theirs')}>
              {t('conflict.keepTheirs')}
            </Button>
            {conflict.mine.length > 0 && conflict.theirs.length > 0 ? (
              <Button size="small" variant="tertiary" onClick={() => onSettle(conflict.id, 'both')}>
                {t('conflict.keepBoth')}
              </Button>
            ) : null}
          </Row>
        </TwoSides>
      ))}
    </Notice>
  );
}

function Version({ nodes }: { nodes: readonly MergeNode[] }) {
  const { t } = useTranslation('richtext');
  return nodes.length > 0 ? <RichTextView text={toText(nodes)} /> : <p className="muted">{t('conflict.deleted')}</p>;
}

/** Items and rows are shown in a list or a table of their own. */
function toText(nodes: readonly MergeNode[]): RichText {
  return { type: 'doc', content: nodes.map(toBlock) };
}

function toBlock(node: MergeNode): Block {
  if (node.type === 'listItem') return { type: 'bulletList', content: [node] };
  if (node.type === 'tableRow') return { type: 'table', content: [node] };
  if (isCell(node)) return { type: 'table', content: [{ type: 'tableRow', content: [node] }] };
  return node;
}
