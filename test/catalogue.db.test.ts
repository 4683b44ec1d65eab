import { expect, test } from 'vitest'
import { describeEachDatabase } from './databases.ts'

/** What the database itself must promise (trust.md S-10): read from its catalogue, not from our SQL. */
describeEachDatabase('catalogue', (ground) => {
  const rows = (text: string) => ground.db().asOwner((run) => run(text))

  test('every table has row policies, enabled and forced', async () => {
    const open = await rows(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = 'public' and not (c.relrowsecurity and c.relforcerowsecurity)`)
    expect(open).toEqual([])
  })

  test('every view works as its caller', async () => {
    const open = await rows(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname = 'public'
        and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`)
    expect(open).toEqual([])
  })

  test('no function runs with its owner’s rights, no materialised view copies rows', async () => {
    const functions = await rows(`select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef`)
    const copies = await rows(`select relname from pg_class where relkind = 'm'`)
    expect([...functions, ...copies]).toEqual([])
  })

  test('our roles cannot log in, bypass policies, create or inherit', async () => {
    const strong = await rows(`select rolname from pg_roles where rolname like 'dv\\_%'
      and (rolcanlogin or rolbypassrls or rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolinherit)`)
    expect(strong).toEqual([])
  })

  test('nothing is granted to everybody', async () => {
    const grants = await rows(`select table_name, privilege_type from information_schema.role_table_grants
      where table_schema = 'public' and grantee = 'PUBLIC'`)
    expect(grants).toEqual([])
  })

  test('the log can be written, never changed', async () => {
    const grants =
      await rows(`select grantee, table_name, privilege_type from information_schema.role_table_grants
      where table_name in ('audit_event', 'audit_leaf', 'audit_checkpoint', 'case_step')
        and grantee like 'dv\\_%' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`)
    // two people erase a file, and its steps with it
    expect(grants).toEqual([{ grantee: 'dv_erase', table_name: 'case_step', privilege_type: 'DELETE' }])
  })

  test('without a context there are no rows, whatever the role', async () => {
    const roles = [
      'dv_app',
      'dv_province',
      'dv_commune',
      'dv_agency',
      'dv_case',
      'dv_admin',
      'dv_audit',
      'dv_law',
    ] as const
    for (const role of roles) {
      const seen = await ground
        .db()
        .transaction({ role }, (tx) => tx.selectFrom('case_summary').selectAll().execute())
        .catch((error) => (error.code === '42501' ? [] : Promise.reject(error)))
      expect(seen, role).toEqual([])
    }
  })

  test('the province leads the primary key of every table that grows with cases', async () => {
    const wrong = await rows(`select c.relname from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisprimary and c.relname in ('case_key', 'case_summary', 'case_step', 'case_identity',
        'identity_hash', 'access_request', 'draft', 'audit_event', 'request', 'agency', 'officer', 'post')
        and a.attname <> 'province_id'`)
    expect(wrong).toEqual([])
  })
})
