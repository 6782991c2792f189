SELECT substr(lent_on, 1, 7) AS month, count(*) AS times
FROM loans
ORDER BY month;
