select substr(lent_on, 0, 8) as month, count(*) as times from loans
group by 1 having times >= 3 order by 1
