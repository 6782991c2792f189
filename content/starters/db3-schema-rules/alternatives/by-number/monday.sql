/* Persepolis first, because the box is in the way. */
update books set copies = copies + 1 + 1 where title = 'Persepolis';
delete from holds where id = 1;
insert into loans values (15, 4, 2, '2028-03-06', '2028-03-27', null);
update loans set returned_on = '2028-03-06' where id = 6
