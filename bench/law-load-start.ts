/** Evaluated before the tables: by then every file is read and compiled. */
export const evaluatedFrom = performance.now()
