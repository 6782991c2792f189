CREATE INDEX loans_of_a_member ON loans (member_id, lent_on DESC);
