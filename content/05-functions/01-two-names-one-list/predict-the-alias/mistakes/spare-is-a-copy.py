my_game = "XXX"
my_spare = ".XX"
my_twin = "XX."
