SELECT strftime('%Y-%m', loans.lent_on) AS month, count(loans.id) AS times
FROM loans
GROUP BY strftime('%Y-%m', loans.lent_on)
HAVING count(loans.id) > 2
ORDER BY 1 ASC;
