SELECT lent_on AS month, count(*) AS times
FROM loans
GROUP BY lent_on
HAVING count(*) >= 3
ORDER BY month;
