/** The harmless text every scanner knows; put together here, so that no file of the project holds it. */
export const eicar = (): Buffer => Buffer.from([String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$`, 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''))
