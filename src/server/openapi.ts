import { oc } from '@orpc/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { html } from 'hono/html'
import type { Operation } from '../kernel/operation.ts'

const INFO = {
  title: 'Đường Về',
  version: '0.1.0',
  description:
    'Every operation is a POST with a JSON body. Commands need the header `idempotency-key` (a UUID of your own); ' +
    'refusals are RFC 9457 problems with a `code`.',
}

let made: Promise<object> | undefined

/** The API document, from the contract and its schemas. */
export const openApi = (operations: readonly Operation[]): Promise<object> => {
  made ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(
    routerOf(operations),
    { info: INFO },
  )
  return made
}

const routerOf = (operations: readonly Operation[]) =>
  Object.fromEntries(
    operations.map((op) => [
      op.name.replace('.', '_'),
      oc
        .route({
          method: 'POST',
          path: `/api/${op.name.replace('.', '/')}`,
          operationId: op.name,
          summary: op.says,
          tags: [op.name.split('.')[0] ?? ''],
          description: `${op.kind}; needs \`${op.may}\`${op.stepUp ? ', second factor again' : ''}${op.personal ? '; every call is logged' : ''}`,
        })
        .input(op.input)
        .output(op.output),
    ]),
  )

/** A page to read the list of operations by, without script. */
export const openApiPage = (operations: readonly Operation[]) => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Đường Về: API</title><meta name="viewport" content="width=device-width"></head>
<body>
<h1>Đường Về: API</h1>
<p>${INFO.description}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1 document</a></p>
<table>
<caption>Operations</caption>
<thead><tr><th scope="col">Operation</th><th scope="col">Kind</th><th scope="col">Needs</th><th scope="col">What it does</th></tr></thead>
<tbody>${operations.map(
  (op) =>
    html`<tr><td><code>POST /api/${op.name.replace('.', '/')}</code></td><td>${op.kind}</td><td>${op.may}</td><td>${op.says}</td></tr>`,
)}</tbody>
</table>
</body>
</html>`
