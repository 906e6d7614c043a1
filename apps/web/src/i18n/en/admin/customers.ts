import type { Translation } from '../../catalogue.ts';
import type { adminCustomers as source } from '../../it/admin/customers.ts';

export const adminCustomers: Translation<typeof source> = {
  title: 'Customers',
};
