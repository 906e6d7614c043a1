import { Dropzone } from '@mantine/dropzone';
import { IconPhotoUp } from '@tabler/icons-react';

import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { Notice } from '../notice.tsx';
import { Refusal } from '../refusal.tsx';
import classes from './picture-drop.module.css';

interface PictureDropProps {
  isReplacing: boolean;
  isBusy?: boolean;
  onPick: (file: File) => void | Promise<void>;
}

const KINDS = ['image/jpeg', 'image/png', 'image/webp'];

/** A picture, chosen or dropped. What it really is the server finds out. */
export function PictureDrop({ isReplacing, isBusy = false, onPick }: PictureDropProps) {
  const name = isReplacing ? t('adminCommon.uploadOther') : t('adminCommon.uploadPick');
  return (
    <Dropzone
      onDrop={([file]) => file && void onPick(file)}
      onReject={([rejection]) => rejection && void onPick(rejection.file)}
      accept={KINDS}
      multiple={false}
      loading={isBusy}
      className={classes['drop']}
      inputProps={{ 'aria-label': name }}
      aria-label={name}
    >
      <IconPhotoUp aria-hidden size={28} stroke={1.5} />
      <span className={classes['name']}>{name}</span>
      <span className={classes['help']}>{t('adminCommon.uploadHelp')}</span>
    </Dropzone>
  );
}

const PROBLEMS = {
  kind: 'adminCommon.uploadKind',
  broken: 'adminCommon.uploadBroken',
  pixels: 'adminCommon.uploadPixels',
  small: 'adminCommon.uploadSmall',
  moving: 'adminCommon.uploadMoving',
  large: 'adminCommon.uploadLarge',
} as const;
type Problem = keyof typeof PROBLEMS;

/** A file that not even this browser can show. */
export function NotAPicture() {
  return (
    <Notice tone="danger" live="assertive" title={t('adminCommon.uploadFailed')}>
      <p>{t('adminCommon.uploadKind')}</p>
    </Notice>
  );
}

/** Why a picture was not taken, in words about the picture. */
export function PictureRefusal({ error }: { error: unknown }) {
  const { problem } = failureOf(error).details;
  if (!isProblem(problem)) return <Refusal error={error} />;
  return (
    <Notice tone="danger" live="assertive" title={t('adminCommon.uploadFailed')}>
      <p>{t(PROBLEMS[problem])}</p>
    </Notice>
  );
}

function isProblem(word: unknown): word is Problem {
  return typeof word === 'string' && Object.hasOwn(PROBLEMS, word);
}
