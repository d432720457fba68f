-- MySQL: the account with which Bantin reads the views. It sees nothing else, not even the tables below them.
create user 'vidu_doc'@'%' identified by 'thay-mat-khau-nay';
grant select on vidu_bantin.* to 'vidu_doc'@'%';
