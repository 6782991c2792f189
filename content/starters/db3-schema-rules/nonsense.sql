-- Statements that the tables in mine.sql have to refuse. Say above each of them why it can't be true.

