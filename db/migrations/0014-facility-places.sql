-- How many places a facility has, by sex and age: kept as a setting of the province under the facility's own
-- key, entered by the facility itself or by the lead office.
create policy places_of_any on setting for insert to dv_province
  with check (province_id = nullif(current_setting('app.province', true), '') and key like 'places/%');
create policy places_of_any_changed on setting for update to dv_province
  using (province_id = nullif(current_setting('app.province', true), '') and key like 'places/%')
  with check (province_id = nullif(current_setting('app.province', true), '') and key like 'places/%');
create policy places_of_own on setting for insert to dv_agency
  with check (province_id = nullif(current_setting('app.province', true), '')
     and key = 'places/' || nullif(current_setting('app.agency', true), ''));
create policy places_of_own_changed on setting for update to dv_agency
  using (province_id = nullif(current_setting('app.province', true), '')
     and key = 'places/' || nullif(current_setting('app.agency', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), '')
     and key = 'places/' || nullif(current_setting('app.agency', true), ''));
grant insert, update on setting to dv_province, dv_agency;
