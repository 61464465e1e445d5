-- type      file_date
-- reads     01_September_2026 | 4 April 2013 | 01-Oct-2026 | 20220506 | 2022-05-06, as file names have them        refuses  April_2021 | 01_04_2021 | 220506
-- beware    A name with digits only and the year last (01_04_2021) does not say which is the month: it is refused.
-- edition guess  10
create or replace macro types.file_date(cell) as
  case
    when regexp_full_match(trim(cell), '[0-9]{8}')
      then try_strptime(trim(cell), '%Y%m%d')::date
    when regexp_full_match(trim(cell), '[0-9]{4}[-_ ][0-9]{2}[-_ ][0-9]{2}')
      then try_strptime(regexp_replace(trim(cell), '[-_ ]', '-', 'g'), '%Y-%m-%d')::date
    when regexp_full_match(trim(cell), '[0-9]{1,2}(st|nd|rd|th)?[-_ ]+[A-Za-z]+[-_ ]+[0-9]{4}')
      then try_strptime(
        regexp_replace(trim(cell), '^([0-9]{1,2})(st|nd|rd|th)?[-_ ]+([A-Za-z]+)[-_ ]+([0-9]{4})$', '\1 \3 \4'),
        ['%d %B %Y', '%d %b %Y']
      )::date
  end;
-- tests
select types.file_date('01_September_2026') = date '2026-09-01';
select types.file_date('4 April 2013') = date '2013-04-04';
select types.file_date('1 january 2018') = date '2018-01-01';
select types.file_date('01-Oct-2026') = date '2026-10-01';
select types.file_date('1st_October_2026') = date '2026-10-01';
select types.file_date('20220506') = date '2022-05-06';
select types.file_date('2022-05-06') = date '2022-05-06';
select types.file_date('2022_05_06') = date '2022-05-06';
select types.file_date('20221306') is null;
select types.file_date('31_June_2026') is null;
select types.file_date('April_2021') is null;
select types.file_date('01_04_2021') is null;
select types.file_date('220506') is null;
