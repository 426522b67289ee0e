// npm run verify: what every change must pass before it is shown to anybody.
import { install } from './install.mjs'
import { runSteps } from './run-steps.mjs'
import { verifySteps } from './verify-steps.mjs'

try {
  const node = install()
  process.exitCode = runSteps(verifySteps(), node) ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
