my_game = "XXX"
my_spare = "OX."
my_twin = "XX."
