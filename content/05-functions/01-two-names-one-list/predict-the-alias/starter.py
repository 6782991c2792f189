# Three characters each, such as ".X."
my_game = ""
my_spare = ""
my_twin = ""
