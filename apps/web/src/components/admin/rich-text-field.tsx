import { LOCALES } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import { RichTextEditor } from './rich-text-editor.tsx';
import { LanguageLabel, languageName } from './translated-field.tsx';
import classes from './translated-field.module.css';

interface RichTextFieldProps {
  label: string;
  description?: string;
  value: Record<Locale, string>;
  errors?: Partial<Record<Locale, string>>;
  isOptional?: boolean;
  rows?: number;
  onChange: (value: Record<Locale, string>) => void;
}

/** A long text of the site in every language side by side: bold, italic, headings, lists and links, each with its preview. */
export function RichTextField(props: RichTextFieldProps) {
  const { label, description, value, errors, isOptional, rows, onChange } = props;
  return (
    <fieldset className={classes['field']}>
      <legend>{label}</legend>
      {description && <p className={classes['description']}>{description}</p>}
      <div className={classes['languages']}>
        {LOCALES.map((locale) => (
          <RichTextEditor
            key={locale}
            heading={<LanguageLabel locale={locale} value={value} isOptional={isOptional} />}
            label={`${label}, ${languageName(locale)}`}
            lang={locale}
            value={value[locale]}
            error={errors?.[locale]}
            {...(rows && { rows })}
            onChange={(text) => onChange({ ...value, [locale]: text })}
          />
        ))}
      </div>
    </fieldset>
  );
}
