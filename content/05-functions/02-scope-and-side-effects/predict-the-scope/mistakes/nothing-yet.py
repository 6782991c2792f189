my_player = ""
my_points = 0
my_bonus = 0
my_result = 0
