import { TextInput } from '@mantine/core';

import { OrderedList } from '../../components/admin/ordered-list.tsx';
import { languageName } from '../../components/admin/translated-field.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import type { FieldErrors } from '../../lib/admin/field-errors.ts';
import type { ShowFields } from './show-words.ts';

interface PeopleProps<Person> {
  value: Person[];
  errors: FieldErrors;
  onChange: (value: Person[]) => void;
}

type CastMember = ShowFields['cast'][number];
type Credit = ShowFields['credits'][number];

const nameOf = ({ name }: { name: string }, at: number) =>
  name || t('adminShows.person', { n: at + 1 });

export function CastField({ value, errors, onChange }: PeopleProps<CastMember>) {
  return (
    <OrderedList
      label={t('adminShows.cast')}
      items={value}
      nameOf={nameOf}
      fresh={() => ({ name: '', character: { it: '', en: '' } })}
      addLabel={t('adminShows.addCast')}
      onChange={onChange}
    >
      {(person, at, change) => (
        <>
          <TextInput
            label={t('adminShows.castName')}
            value={person.name}
            error={errors[`cast.${at}.name`]}
            onChange={(event) => change({ ...person, name: event.currentTarget.value })}
          />
          {LOCALES.map((locale) => (
            <TextInput
              key={locale}
              label={t('adminShows.character', { language: languageName(locale) })}
              value={person.character[locale]}
              error={errors[`cast.${at}.character.${locale}`]}
              onChange={(event) =>
                change({
                  ...person,
                  character: { ...person.character, [locale]: event.currentTarget.value },
                })
              }
            />
          ))}
        </>
      )}
    </OrderedList>
  );
}

export function CreditsField({ value, errors, onChange }: PeopleProps<Credit>) {
  return (
    <OrderedList
      label={t('adminShows.credits')}
      items={value}
      nameOf={nameOf}
      fresh={() => ({ name: '', role: { it: '', en: '' } })}
      addLabel={t('adminShows.addCredit')}
      onChange={onChange}
    >
      {(credit, at, change) => (
        <>
          {LOCALES.map((locale) => (
            <TextInput
              key={locale}
              label={t('adminShows.role', { language: languageName(locale) })}
              value={credit.role[locale]}
              error={errors[`credits.${at}.role.${locale}`]}
              onChange={(event) =>
                change({ ...credit, role: { ...credit.role, [locale]: event.currentTarget.value } })
              }
            />
          ))}
          <TextInput
            label={t('adminShows.castName')}
            value={credit.name}
            error={errors[`credits.${at}.name`]}
            onChange={(event) => change({ ...credit, name: event.currentTarget.value })}
          />
        </>
      )}
    </OrderedList>
  );
}
