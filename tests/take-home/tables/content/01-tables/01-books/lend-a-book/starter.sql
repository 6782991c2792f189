SELECT * FROM loans;
