import { Slider } from '@mantine/core';
import type { MouseEvent } from 'react';

import { t } from '../../i18n/t.ts';
import classes from './shows.module.css';

export interface Focal {
  focalX: number;
  focalY: number;
}

interface FocalPickerProps extends Focal {
  src: string;
  onChange: (focal: Focal) => void;
}

const PERCENT = 100;

/** The picture with the point that stays in view: clicked on it, or moved by the sliders beside. */
export function FocalPicture({ src, focalX, focalY, onChange }: FocalPickerProps) {
  function pick({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>) {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onChange({
      focalX: percentOf((clientX - left) / width),
      focalY: percentOf((clientY - top) / height),
    });
  }
  return (
    // The sliders do the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={classes['picture']} onClick={pick}>
      <img src={src} alt="" />
      <span className={classes['point']} style={{ left: `${focalX}%`, top: `${focalY}%` }} />
    </div>
  );
}

export function FocalSliders({ src, focalX, focalY, onChange }: FocalPickerProps) {
  const objectPosition = `${focalX}% ${focalY}%`;
  return (
    <fieldset className={classes['side']}>
      <legend>{t('adminShows.focal')}</legend>
      <p>{t('adminShows.focalHelp')}</p>
      <Percent
        label={t('adminShows.focalX')}
        value={focalX}
        onChange={(value) => onChange({ focalX: value, focalY })}
      />
      <Percent
        label={t('adminShows.focalY')}
        value={focalY}
        onChange={(value) => onChange({ focalX, focalY: value })}
      />
      <div className={classes['crops']}>
        <figure>
          <div className={classes['wide']}>
            <img src={src} alt="" style={{ objectPosition }} />
          </div>
          <figcaption>{t('adminShows.cropWide')}</figcaption>
        </figure>
        <figure>
          <div className={classes['square']}>
            <img src={src} alt="" style={{ objectPosition }} />
          </div>
          <figcaption>{t('adminShows.cropSquare')}</figcaption>
        </figure>
      </div>
    </fieldset>
  );
}

interface PercentProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function Percent({ label, value, onChange }: PercentProps) {
  return (
    <div>
      <span aria-hidden>{label}</span>
      <Slider
        thumbLabel={label}
        value={value}
        onChange={onChange}
        min={0}
        max={PERCENT}
        label={(shown) => `${shown} %`}
      />
    </div>
  );
}

function percentOf(share: number) {
  return Math.round(Math.min(Math.max(share, 0), 1) * PERCENT);
}
