/** A refusal the API answers with: `{ message, code, env }` and a status. */
export class ApiError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 500;
  readonly code: string;

  constructor(status: ApiError['status'], code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

/** 400: the request is well-formed but asks for something the API does not do. */
export function refuse(message: string, code = 'invalid_request'): ApiError {
  return new ApiError(400, code, message);
}

/** 400: the body is not what the operation takes. */
export function invalidInputs(message: string): ApiError {
  return new ApiError(400, 'invalid_inputs', message);
}

/** 404: nothing has this id. */
export function missing(code: string, message: string): ApiError {
  return new ApiError(404, code, message);
}

/** 409: something of this id is already there. */
export function conflict(code: string, message: string): ApiError {
  return new ApiError(409, code, message);
}
