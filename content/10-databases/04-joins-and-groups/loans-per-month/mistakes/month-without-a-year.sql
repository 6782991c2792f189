SELECT substr(lent_on, 6, 2) AS month, count(*) AS times
FROM loans
GROUP BY month
HAVING count(*) >= 3
ORDER BY month;
