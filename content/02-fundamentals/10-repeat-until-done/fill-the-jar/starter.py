goal = 20
daily = 6
marbles = 0
