import type { ResearchTable } from '../vocabulary/research.ts'

/** Without a dataset of each of them no state has its page of figures. */
export const figureTables: readonly ResearchTable[] = ['denuncia-y-cifra-negra', 'victimas-del-fuero-comun']
