SELECT 11 AS free_copies;
