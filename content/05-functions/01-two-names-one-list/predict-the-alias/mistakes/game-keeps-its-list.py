my_game = "OXX"
my_spare = "OXX"
my_twin = "XX."
