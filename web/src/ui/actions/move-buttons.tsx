import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

interface MoveButtonsProps {
  /** What is moved: "Leitbild". */
  name: string;
  /** Its place in the list, and how many stand there. */
  index: number;
  count: number;
  onMove: (place: number) => void;
}

/** Order by buttons, for mouse, finger and keyboard alike. The focus goes along with what was moved. */
export function MoveButtons({ name, index, count, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('ui');
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const pressed = useRef<'up' | 'down' | null>(null);

  useEffect(() => {
    if (pressed.current === null) return;
    const [wanted, other] = pressed.current === 'up' ? [up.current, down.current] : [down.current, up.current];
    const isAtEnd = pressed.current === 'up' ? index === 0 : index === count - 1;
    pressed.current = null;
    (isAtEnd ? other : wanted)?.focus();
  }, [index, count]);

  const move = (direction: 'up' | 'down') => {
    pressed.current = direction;
    onMove(direction === 'up' ? index - 1 : index + 1);
  };
  if (count < 2) return null;
  return (
    <>
      <Button
        ref={up}
        variant="tertiary"
        size="small"
        icon="arrow-up"
        isIconOnly
        refusal={index === 0 ? t('move.isFirst') : undefined}
        onClick={() => move('up')}
        data-print="hide"
      >
        {t('move.up', { name })}
      </Button>
      <Button
        ref={down}
        variant="tertiary"
        size="small"
        icon="arrow-down"
        isIconOnly
        refusal={index === count - 1 ? t('move.isLast') : undefined}
        onClick={() => move('down')}
        data-print="hide"
      >
        {t('move.down', { name })}
      </Button>
    </>
  );
}
