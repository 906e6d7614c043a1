import type { InputWrapperProps } from '@mantine/core';

/** For fields side by side: their boxes stay in line however long the help of each is. */
export const HELP_BELOW: Pick<InputWrapperProps, 'inputWrapperOrder'> = {
  inputWrapperOrder: ['label', 'input', 'error', 'description'],
};
