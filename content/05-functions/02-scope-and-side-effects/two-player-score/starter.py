# A scoreboard for two
