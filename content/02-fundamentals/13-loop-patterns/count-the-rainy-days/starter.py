weather = "RSSRCRRSC"
