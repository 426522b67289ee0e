/** What the caller did wrong. Thrown; one handler turns it into problem details. */
export class CallerFault extends Error {
  readonly status: number
  readonly code: string
  readonly data: Readonly<Record<string, unknown>>
  constructor(status: number, code: string, data: Record<string, unknown> = {}) {
    super(code)
    this.status = status
    this.code = code
    this.data = data
  }
}

/** Input that does not fit the contract. `fields` name what and where. */
export class BadInput extends CallerFault {
  constructor(fields: { path: string; message: string }[] = []) {
    super(400, 'request.bad-input', { fields })
  }
}
export class NotSignedIn extends CallerFault {
  constructor() {
    super(401, 'request.not-signed-in')
  }
}
export class NotAllowed extends CallerFault {
  constructor(action: string) {
    super(403, 'request.not-allowed', { action })
  }
}
export class NotFound extends CallerFault {
  constructor(what: string) {
    super(404, 'request.not-found', { what })
  }
}
/** Somebody else acted meanwhile: the caller's copy is old. */
export class StaleCopy extends CallerFault {
  constructor(expected: number, actual: number) {
    super(412, 'request.stale-copy', { expected, actual })
  }
}

/** Another system was slow, down or talked nonsense. */
export class OutsideFault extends Error {
  readonly system: string
  readonly retryable: boolean
  constructor(system: string, options: { retryable: boolean; cause?: unknown }) {
    super(`${system} did not answer as agreed`, { cause: options.cause })
    this.system = system
    this.retryable = options.retryable
  }
}
