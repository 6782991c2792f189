# Start here: who are your friends, and when are they free?
