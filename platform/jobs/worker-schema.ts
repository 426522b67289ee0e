/** Each tenant has its own job tables, beside its own schema. */
export const workerSchema = (tenantSchema: string): string => `${tenantSchema}_worker`
