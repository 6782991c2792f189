my_game = "XXX"
my_spare = "XXX"
my_twin = "XX."
