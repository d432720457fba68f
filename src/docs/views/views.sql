-- What the office makes for Bantin: one view a table, its columns named as those of the CSV files.
create schema vidu_bantin;

create view vidu_bantin.units as
select ma as code,
       ten as name,
       case cap when 1 then 'PROVINCE' when 2 then 'CITY' when 3 then 'TOWN' else 'DISTRICT' end as kind,
       ma_cap_tren as parent,
       cum as cluster,
       cast(ngay_lap as date) as valid_from,
       ky_hieu as symbol,
       dia_danh as place
from vidu_so_lieu.don_vi;

create view vidu_bantin.programmes as
select ma as code, ten as title, 'ANNUAL' as kind, nam as first_year, nam as last_year, noi_ban_hanh as issued_by
from vidu_so_lieu.ke_hoach;

-- position: the order in which indicators are printed; without it they come by code.
create view vidu_bantin.indicators as
select ma as code,
       stt as `position`,
       ten as name,
       linh_vuc as `group`,
       dvt as unit_of_measure,
       case loai when 'C' then 'FLOW' when 'M' then 'LEVEL' when 'T' then 'RATE' else 'MILESTONE' end as measure,
       case when cang_cao_cang_tot then 'HIGHER' else 'LOWER' end as direction,
       so_le as decimals,
       concat('Q', quy_dau) as first_assessed,
       trong_do_cua as part_of,
       theo_doi as lead_body,
       trong_so as weight
from vidu_so_lieu.chi_tieu;

create view vidu_bantin.targets as
select ke_hoach as programme,
       don_vi as unit,
       chi_tieu as indicator,
       case when tu_de_ra then 'OWN' else 'ASSIGNED' end as basis,
       so_sanh as comparator,
       tu as low,
       den as high,
       loi_van as wording,
       so_goc as baseline,
       q1 as pace_q1, q2 as pace_q2, q3 as pace_q3, q4 as pace_q4,
       han as due
from vidu_so_lieu.giao;

-- What people write beside the figures; an office without it leaves the view out.
create view vidu_bantin.remarks as
select ke_hoach as programme,
       don_vi as unit,
       concat(nam, '-Q', quy) as period,
       case muc when 1 then 'HIGHLIGHT' when 2 then 'CAUSE' when 3 then 'SOLUTION' when 4 then 'TASK' else 'PROPOSAL' end
           as section,
       stt as `position`,
       chi_tieu as indicator,
       noi_dung as `text`,
       co_quan as body,
       cast(han as date) as due_on,
       nguon as source
from vidu_so_lieu.nhan_xet;

create view vidu_bantin.progress as
select ke_hoach as programme,
       don_vi as unit,
       chi_tieu as indicator,
       concat(nam, '-Q', quy) as period,
       cast(so_lieu as decimal(30, 4)) as `value`,
       la_so_uoc as estimate,
       case trang_thai when 2 then 'APPROVED' when 1 then 'SUBMITTED' else 'DRAFT' end as state,
       ket_luan as override_status,
       ly_do as override_reason,
       cast(ngay as date) as reported_on,
       nguon as source,
       ghi_chu as note
from vidu_so_lieu.bao_cao;
