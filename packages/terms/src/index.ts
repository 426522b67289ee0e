export * from './brand.ts'
export * from './refusal.ts'
export * from './viewer.ts'
export * from './words.ts'
