my_game = "XXX"
my_spare = "OXX"
my_twin = "XXX"
