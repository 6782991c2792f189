# Three characters each, such as ".X."
my_game = "XXX"
my_spare = "OXX"
my_twin = "XX."
