-- The example's office: what it has had for years, in a schema of its own. Nothing here knows of Bantin.
create schema vidu_so_lieu;

create table vidu_so_lieu.don_vi (
    ma varchar(20) primary key,
    ten varchar(200) not null,
    cap tinyint not null,              -- 1 tỉnh, 2 thành phố, 3 thị xã, 4 huyện
    ma_cap_tren varchar(20),
    cum varchar(50),
    ngay_lap datetime,
    ky_hieu varchar(20),
    dia_danh varchar(100)
);

create table vidu_so_lieu.ke_hoach (
    ma varchar(20) primary key,
    ten varchar(500) not null,
    nam year not null,
    noi_ban_hanh varchar(20)
);

create table vidu_so_lieu.chi_tieu (
    ma varchar(20) primary key,
    stt int not null,                  -- thứ tự in
    ten varchar(500) not null,
    linh_vuc varchar(100) not null,
    dvt varchar(50),
    loai char(1) not null,             -- C cộng dồn, M mức đạt, T tốc độ hoặc tỷ lệ, V việc phải làm
    cang_cao_cang_tot boolean not null,
    so_le tinyint not null,
    quy_dau tinyint not null,          -- quý đầu tiên có thể đánh giá
    trong_do_cua varchar(20),
    theo_doi varchar(200),
    trong_so float not null
);

create table vidu_so_lieu.giao (
    ke_hoach varchar(20) not null,
    don_vi varchar(20) not null,
    chi_tieu varchar(20) not null,
    tu_de_ra boolean not null,
    so_sanh varchar(10),
    tu decimal(20, 4),
    den decimal(20, 4),
    loi_van varchar(500),
    so_goc decimal(20, 4),
    q1 decimal(5, 4), q2 decimal(5, 4), q3 decimal(5, 4), q4 decimal(5, 4),
    han varchar(7)
);

create table vidu_so_lieu.bao_cao (
    ke_hoach varchar(20) not null,
    don_vi varchar(20) not null,
    chi_tieu varchar(20) not null,
    nam year not null,
    quy tinyint not null,
    so_lieu double,
    la_so_uoc boolean not null,
    trang_thai tinyint not null,       -- 0 nháp, 1 đã gửi, 2 đã duyệt
    ket_luan varchar(20),
    ly_do varchar(500),
    ngay datetime,
    nguon varchar(500),
    ghi_chu varchar(500)
);

create table vidu_so_lieu.nhan_xet (
    ke_hoach varchar(20) not null,
    don_vi varchar(20) not null,
    nam year not null,
    quy tinyint not null,
    muc tinyint not null,              -- 1 nổi bật, 2 nguyên nhân, 3 giải pháp, 4 nhiệm vụ, 5 kiến nghị
    stt int not null,
    chi_tieu varchar(20),
    noi_dung varchar(600) not null,
    co_quan varchar(200),
    han datetime,
    nguon varchar(500)
);
