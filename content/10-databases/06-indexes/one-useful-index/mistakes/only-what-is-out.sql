CREATE INDEX loans_by_member ON loans (member_id, lent_on) WHERE returned_on IS NULL;
