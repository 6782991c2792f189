SELECT 11 AS copies_here;
