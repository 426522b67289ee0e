// Prints the types of the typed client, made from the description of the service: node tools/openapi/client-types.mjs FILE
import { readFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const [file] = process.argv.slice(2)
const ast = await openapiTS(JSON.parse(readFileSync(file, 'utf8')))
process.stdout.write(`// Made by \`npm run generate -- client\` from ${file}: do not edit.\n\n${astToString(ast)}`)
