CREATE INDEX ON loans (member_id, lent_on);
