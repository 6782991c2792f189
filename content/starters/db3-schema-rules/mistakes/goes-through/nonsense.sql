-- Ten glasses at once: that's not a plant, it's a pond.
INSERT INTO waterings (plant_id, friend_id, day, glasses) VALUES (1, 1, '2028-08-03', 3);

-- Nobody knows who plant 7 is.
INSERT INTO waterings (plant_id, friend_id, day, glasses) VALUES (7, 1, '2028-08-03', 1);

-- The fern again, on the day on which Leila has watered it.
INSERT INTO waterings (plant_id, friend_id, day, glasses) VALUES (1, 2, '2028-08-01', 1);
