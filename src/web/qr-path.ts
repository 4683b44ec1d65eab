/** The dark squares of a QR code as one path: each row as runs `M x y h n`, for a stroke of one square. */
export const qrPath = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => {
      const runs: string[] = []
      for (let x = 0; x < row.length; x++) {
        const from = x
        while (row[x]) x++
        if (x > from) runs.push(`M${from} ${y + 0.5}h${x - from}`)
      }
      return runs
    })
    .join('')
