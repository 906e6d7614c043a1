import {
  IconAlertTriangle,
  IconBadgeCc,
  IconBolt,
  IconCar,
  IconSkull,
  IconDog,
  IconDroplet,
  IconEar,
  IconHandStop,
  IconHeadphones,
  IconLanguage,
  IconMessageExclamation,
  IconMist,
  IconMoodSmile,
  IconStairsUp,
  IconTargetArrow,
  IconToiletPaper,
  IconUser,
  IconVolume,
  IconWheelchair,
} from '@tabler/icons-react';

import { t } from '../i18n/t.ts';
import type { AccessFeature, ContentNote } from '../lib/outputs.ts';
import classes from './features-list.module.css';

type Icon = typeof IconBolt;

const ACCESS_ICONS: Record<AccessFeature, Icon> = {
  wheelchairSpaces: IconWheelchair,
  stepFree: IconStairsUp,
  accessibleToilet: IconToiletPaper,
  hearingLoop: IconEar,
  assistanceDogs: IconDog,
  parking: IconCar,
  surtitles: IconLanguage,
  audioDescription: IconHeadphones,
  signLanguage: IconHandStop,
  captions: IconBadgeCc,
  relaxed: IconMoodSmile,
};

const NOTE_ICONS: Record<ContentNote, Icon> = {
  strobeLights: IconBolt,
  smoke: IconMist,
  loudNoise: IconVolume,
  gunshots: IconTargetArrow,
  nudity: IconUser,
  strongLanguage: IconMessageExclamation,
  violence: IconAlertTriangle,
  death: IconSkull,
  blood: IconDroplet,
};

export function AccessFeatures({ features }: { features: AccessFeature[] }) {
  return (
    <ul className={classes['list']}>
      {features.map((feature) => (
        <Entry key={feature} Icon={ACCESS_ICONS[feature]} text={t(`shows.${feature}`)} />
      ))}
    </ul>
  );
}

export function ContentNotes({ notes }: { notes: ContentNote[] }) {
  return (
    <ul className={classes['list']}>
      {notes.map((note) => (
        <Entry key={note} Icon={NOTE_ICONS[note]} text={t(`shows.${note}`)} />
      ))}
    </ul>
  );
}

function Entry({ Icon, text }: { Icon: Icon; text: string }) {
  return (
    <li>
      <Icon aria-hidden stroke={1.6} />
      {text}
    </li>
  );
}
