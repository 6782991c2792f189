-- Ten glasses at once: that's not a plant, it's a pond.
INSERT INTO waterings (plant_id, friend_id, day, glasses) VALUES (1, 1, '2028-08-03', 10);

-- Nobody knows who plant 7 is.
INSERT INTO waterings (plant_id, friend_id, day, glasses) VALUES (7, 1, '2028-08-03', 1);

-- Somebody is nobody's friend.
INSERT INTO friends (id, name, phone) VALUES (2, 'Somebody', '030 999');
