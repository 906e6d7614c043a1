export * from './box-office.ts';
export * from './builders.ts';
export * from './evening.ts';
export * from './services.ts';
