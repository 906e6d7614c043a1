import { Checkbox } from '@mantine/core';

import classes from './words-field.module.css';

interface WordsFieldProps<Word extends string> {
  label: string;
  words: readonly Word[];
  nameOf: (word: Word) => string;
  value: readonly Word[];
  onChange: (value: Word[]) => void;
}

/** Words from a closed list, in the list's order: access features, content notes. */
export function WordsField<Word extends string>(props: WordsFieldProps<Word>) {
  const { label, words, nameOf, value, onChange } = props;
  return (
    <fieldset className={classes['field']}>
      <legend>{label}</legend>
      <div className={classes['words']}>
        {words.map((word) => (
          <Checkbox
            key={word}
            label={nameOf(word)}
            checked={value.includes(word)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              onChange(words.filter((each) => (each === word ? checked : value.includes(each))));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
