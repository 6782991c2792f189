CREATE INDEX loans_by_member ON loans (member_id, returned_on, lent_on);
