my_player = "Wei"
my_points = 8
my_bonus = 10
my_result = 18
