SELECT month, times
FROM (SELECT substr(lent_on, 1, 7) AS month, count(*) AS times FROM loans GROUP BY month)
WHERE times >= 3
ORDER BY month;
