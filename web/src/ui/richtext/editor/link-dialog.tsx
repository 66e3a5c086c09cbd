import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../actions/button.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { FormColumn, Row } from '../../layout/stack.tsx';
import { Dialog } from '../../overlays/dialog.tsx';
import { readAddress } from './link-address.ts';

/** Sets, changes or takes away the link at the cursor. Without a selection the words are asked for too. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('richtext');
  const formId = useId();
  const present: unknown = editor.getAttributes('link')['href'];
  const isThere = typeof present === 'string';
  const needsWords = editor.state.selection.empty && !isThere;
  const [address, setAddress] = useState(isThere ? present : '');
  const [words, setWords] = useState('');
  const [isRefused, setRefused] = useState(false);
  const addressField = useRef<HTMLInputElement>(null);

  useEffect(() => addressField.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = readAddress(address);
    if (href === undefined) {
      setRefused(true);
      return;
    }
    if (needsWords)
      editor
        .chain()
        .insertContent({
          type: 'text',
          text: words.trim() || address.trim(),
          marks: [{ type: 'link', attrs: { href } }],
        })
        .run();
    else editor.chain().extendMarkRange('link').setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onClose();
  };

  return (
    <Dialog
      title={t(isThere ? 'link.change' : 'link.insert')}
      isOpen
      onClose={onClose}
      actions={
        <Row>
          <Button type="submit" form={formId} variant="primary">
            {t('link.apply')}
          </Button>
          {isThere ? <Button onClick={remove}>{t('link.remove')}</Button> : null}
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormColumn>
          <TextField
            label={t('link.address')}
            hint={t('link.addressHint')}
            error={isRefused ? t('link.addressWrong') : undefined}
            value={address}
            inputMode="url"
            autoComplete="off"
            ref={addressField}
            onChange={(event) => {
              setAddress(event.target.value);
              setRefused(false);
            }}
          />
          {needsWords ? (
            <TextField
              label={t('link.words')}
              hint={t('link.wordsHint')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          ) : null}
        </FormColumn>
      </form>
    </Dialog>
  );
}
