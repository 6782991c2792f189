my_player = "Wei"
my_points = 50
my_bonus = 10
my_result = 4 * 2 + 10
