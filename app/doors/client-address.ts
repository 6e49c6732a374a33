/** Set by our own server, which removes what a client may have sent under this name. */
export const clientAddressHeader = 'x-motcua-client'

/** Address of the client, for limits and the list of sessions. */
export const clientAddress = (request: Request): string => request.headers.get(clientAddressHeader) ?? 'local'
