CREATE UNIQUE INDEX loans_by_member ON loans (member_id, lent_on);
