SELECT lent_on AS month, count(*) AS times
FROM loans
GROUP BY lent_on;
