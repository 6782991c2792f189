CREATE INDEX loans_by_member ON loans (member_id);
CREATE INDEX loans_by_day ON loans (lent_on);
