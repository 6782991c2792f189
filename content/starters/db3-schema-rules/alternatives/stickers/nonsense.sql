-- A trade with yourself isn't a trade.
UPDATE trades SET taker = giver WHERE sticker = 7;
-- She gave it away already; she can't give it away again on the same day.
INSERT INTO trades VALUES ('Aroha', 'Leila', 7, '2028-05-02');
-- Leila's mother has thrown number 12 away, but it's in a trade.
DELETE FROM stickers WHERE number = 12;
-- Who's the player?
INSERT INTO stickers VALUES (13, NULL);
-- There's no sticker 99
INSERT INTO trades VALUES ('Aroha', 'Leila', 99, '2028-05-02')
