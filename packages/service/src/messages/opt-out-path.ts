/** Where links lead that have somebody asked no more. */
export const optOutPath = '/v1/opt-out';
