-- Hosts rehearse a new show before the listeners hear about it. All shows so far are known already.
ALTER TABLE shows ADD COLUMN announced INTEGER NOT NULL DEFAULT 0;
UPDATE shows SET announced = 1;
