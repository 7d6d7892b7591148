/** For operations that exist in Payload and have no use here. */
export const nobody = (): boolean => false
