my_player = "Amara"
my_points = 50
my_bonus = 10
my_result = 18
