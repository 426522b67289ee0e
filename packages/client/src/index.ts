// The typed client of the API, made from its description (docs/reference/openapi.json).
export type { components, paths } from './api.gen.ts'
export { commandHeaders } from './command-headers.ts'
export { createClient, type ClientOptions, type MotcuaClient } from './create-client.ts'
export { uploadFile } from './upload-file.ts'
