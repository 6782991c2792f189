SELECT substr(lent_on, 1, 7) AS month, count(*) AS times
FROM loans
WHERE count(*) >= 3
GROUP BY month
ORDER BY month;
