import { Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { NotAPicture, PictureDrop, PictureRefusal } from '../../components/admin/picture-drop.tsx';
import { said } from '../../components/admin/toast.ts';
import { TranslatedField } from '../../components/admin/translated-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import { fieldErrorsOf, inBothLanguages } from '../../lib/admin/field-errors.ts';
import { canBeSeen, uploadPicture } from '../../lib/admin/upload.ts';
import { isSame } from '../../lib/admin/use-versioned-form.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { FocalPicture, FocalSliders } from './focal-picker.tsx';
import type { AdminShow } from './show-words.ts';
import classes from './shows.module.css';

type Poster = NonNullable<AdminShow['poster']>;
type Words = Pick<Poster, 'alt' | 'focalX' | 'focalY'>;

const NO_WORDS: Words = { alt: { it: '', en: '' }, focalX: 50, focalY: 50 };
const wordsOf = (poster: Poster | null): Words =>
  poster ? { alt: poster.alt, focalX: poster.focalX, focalY: poster.focalY } : NO_WORDS;

interface PosterPanelProps {
  showId: string;
  poster: Poster | null;
  /** Fetches the show afresh. */
  onChanged: () => Promise<unknown>;
  onDirty: (isDirty: boolean) => void;
}

/** The poster with its words and its point; saved by itself, apart from the texts. */
export function PosterPanel({ showId, poster, onChanged, onDirty }: PosterPanelProps) {
  const [words, setWords] = useState(() => wordsOf(poster));
  const [file, setFile] = useState<File | null>(null);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const chosen = useObjectUrl(file);
  const isDirty = file !== null || !isSame(words, wordsOf(poster));
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const save = useMutation({
    mutationFn: async () => {
      const input = { showId, basedOn: poster?.id ?? null, ...words };
      if (file) return uploadPicture('admin.shows.replacePoster', input, file);
      return trpcClient.admin.shows.describePoster.mutate({ ...input, basedOn: poster?.id ?? '' });
    },
    onSuccess: async () => {
      setFile(null);
      said(t('adminShows.posterSaved'));
      await onChanged();
    },
    onError: (error) => (failureOf(error).reason === 'STALE' ? onChanged() : undefined),
  });
  const errors = fieldErrorsOf(save.error);
  const isStale = failureOf(save.error).reason === 'STALE';
  const src = chosen ?? poster?.sources.findLast(({ type }) => type === 'image/webp')?.src;

  return (
    <Section title={t('adminShows.poster')}>
      {!src && <p>{t('adminShows.posterNone')}</p>}
      <div className={classes['poster']}>
        <div className={classes['side']}>
          {src && (
            <FocalPicture
              src={src}
              {...words}
              onChange={(focal) => setWords({ ...words, ...focal })}
            />
          )}
          <PictureDrop
            isReplacing={Boolean(src)}
            isBusy={save.isPending}
            onPick={async (picked) => {
              save.reset();
              const isReadable = await canBeSeen(picked);
              setIsUnreadable(!isReadable);
              if (isReadable) setFile(picked);
            }}
          />
          {isUnreadable && <NotAPicture />}
        </div>
        {src && (
          <div className={classes['side']}>
            <TranslatedField
              label={t('adminShows.posterAlt')}
              description={t('adminShows.posterAltHelp')}
              value={words.alt}
              errors={inBothLanguages(errors, 'alt')}
              onChange={(alt) => setWords({ ...words, alt })}
            />
            <FocalSliders
              src={src}
              {...words}
              onChange={(focal) => setWords({ ...words, ...focal })}
            />
            {isStale && (
              <Notice tone="danger" live="assertive" title={t('adminShows.posterStale')} />
            )}
            {save.error && !isStale && <PictureRefusal error={save.error} />}
            <Group gap="xs">
              <Button onClick={() => save.mutate()} loading={save.isPending} disabled={!isDirty}>
                {t('adminShows.posterSave')}
              </Button>
              {file && (
                <Button
                  variant="default"
                  onClick={() => {
                    save.reset();
                    setFile(null);
                    setWords(wordsOf(poster));
                  }}
                >
                  {t('adminCommon.cancel')}
                </Button>
              )}
              {poster && !file && (
                <RemovePoster
                  showId={showId}
                  basedOn={poster.id}
                  onRemoved={async () => {
                    setWords(NO_WORDS);
                    await onChanged();
                  }}
                />
              )}
            </Group>
          </div>
        )}
      </div>
    </Section>
  );
}

interface RemovePosterProps {
  showId: string;
  basedOn: string;
  onRemoved: () => Promise<unknown>;
}

function RemovePoster({ showId, basedOn, onRemoved }: RemovePosterProps) {
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => trpcClient.admin.shows.removePoster.mutate({ showId, basedOn }),
    onSuccess: () => {
      setIsAsking(false);
      said(t('adminShows.posterRemoved'));
      return onRemoved();
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t('adminShows.posterRemove')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('adminShows.posterRemove')}
      >
        <p>{t('adminShows.posterRemoveBody')}</p>
        {remove.error && <PictureRefusal error={remove.error} />}
        <Group gap="xs" mt="md">
          <Button color="danger" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('adminShows.posterRemove')}
          </Button>
          <Button variant="default" onClick={() => setIsAsking(false)}>
            {t('adminCommon.keepAsItIs')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** An address for a file that has not been sent yet. */
function useObjectUrl(file: File | null) {
  const url = useMemo(() => file && URL.createObjectURL(file), [file]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return url;
}
