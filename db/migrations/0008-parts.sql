-- The parts of a file (key, steps, identity, hashes) stay behind the same walls, decided once for a statement
-- instead of once for a row where that can be: a province sees the parts of all its files, and a transaction
-- that is bound to one file asks for that file once.
do $$
declare
  t text;
begin
  foreach t in array array['case_key', 'case_step', 'case_identity', 'identity_hash'] loop
    execute format('drop policy parts on %I', t);
    execute format(
      'create policy province_parts on %I for select to dv_province
         using (province_id = nullif(current_setting(''app.province'', true), ''''))', t);
    execute format(
      'create policy parts on %1$I for select to dv_commune, dv_agency
         using (exists (select 1 from case_summary s
           where s.province_id = %1$I.province_id and s.case_id = %1$I.case_id))', t);
    execute format(
      'create policy one_case_parts on %I for select to dv_case
         using (province_id = nullif(current_setting(''app.province'', true), '''')
            and case_id = (select s.case_id from case_summary s
              where s.province_id = nullif(current_setting(''app.province'', true), '''')
                and s.code = nullif(current_setting(''app.case'', true), '''')))', t);
  end loop;
end
$$;
